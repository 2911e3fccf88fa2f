import { accountText } from '../words/account-text';
import { findingText } from '../words/finding-text';
import type { UnitRole } from '../../../core/directory/unit';
import { roleWords } from '../../../core/words/duties';
import { targetText } from '../../../core/words/targets';
import type { Notice, NoticeDeadline, NoticeReference, NoticeTask } from '../../../reader/notice';

const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'cooperating'];
const SEVERITIES = { error: '须改', warning: '请核', info: '提示' } as const;

const deadlineText = (deadline: NoticeDeadline): string => {
  if (deadline.kind === 'none') return '无';
  if (deadline.kind === 'date') return `${deadline.date}（${deadline.text}${deadline.yearInferred ? '，年份为推定' : ''}）`;
  return `${deadline.text}（${{ ongoing: '长期', recurring: '周期', text: '未定日期' }[deadline.kind]}）`;
};

function taskLines(task: NoticeTask, references: readonly NoticeReference[]): string[] {
  const lines = [`  ${task.ordinal}${task.title}`];
  for (const role of ROLES) {
    const names = task.units.filter((unit) => unit.role === role).map((unit) => unit.name);
    if (names.length > 0) lines.push(`      ${roleWords[role]}单位：${names.join('、')}`);
  }
  if (task.units.length === 0) lines.push(`      ${roleWords.responsible}单位：无`);
  lines.push(`      完成时限：${deadlineText(task.deadline)}`);
  if (task.timePoints.length > 0) lines.push(`      时点：${task.timePoints.map((point) => point.date).join('、')}`);
  if (task.targets.length > 0) lines.push(`      目标：${task.targets.map(targetText).join('；')}`);
  if (task.posting)
    lines.push(
      `      公示：次月${task.posting.dayOfNextMonth}日前${task.posting.supplier === undefined ? '' : `，清册由${task.posting.supplier}提供`}`,
    );
  const named = references.filter(({ span }) => span.start >= task.span.start && span.end <= task.span.end);
  for (const { text, heading } of named) lines.push(`      参见：${heading === undefined ? `${text}（未找到）` : heading}`);
  return lines;
}

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);

function tasksByParent(tasks: readonly NoticeTask[], references: readonly NoticeReference[]): string[] {
  let parent: string | undefined;
  return tasks.flatMap((task) => {
    const head = task.parent !== undefined && task.parent !== parent ? [`  【${task.parent}】`] : [];
    parent = task.parent;
    return [...head, ...taskLines(task, references)];
  });
}

/** A notice for people: header, milestones, tasks, duties and findings in Chinese. */
export function printNotice(notice: Notice): string {
  const milestones = notice.tasks.filter((task) => task.kind === 'milestone');
  const tasks = notice.tasks.filter((task) => task.kind === 'task');
  const duties = notice.duties.map((duty) => `  ${duty.actor}：${duty.ordinal}${duty.text}`);
  const findings = notice.findings.map((finding) => {
    const { sentence, settlement } = findingText(finding);
    return `  [${SEVERITIES[finding.severity]}]${finding.line === undefined ? '' : ` 第${finding.line}行`} ${sentence}${settlement}`;
  });
  return [
    `标题：${notice.title ?? '（未读到）'}`,
    `发文机关：${notice.issuer ?? '（未读到）'}　文号：${notice.documentNumber ?? '（未读到）'}　成文日期：${notice.issueDate ?? '（未读到）'}`,
    ...(notice.addressees.length > 0 ? [`主送：${notice.addressees.join('，')}`] : []),
    ...(notice.annexes.length > 0 ? [`附件：${notice.annexes.join('；')}`] : []),
    ...(notice.printedBy === undefined ? [] : [`印发机关：${notice.printedBy}　印发日期：${notice.printedOn ?? '（未读到）'}`]),
    ...section(`进度节点（${milestones.length}）`, tasksByParent(milestones, notice.references)),
    ...section(`工作任务（${tasks.length}）`, tasksByParent(tasks, notice.references)),
    ...section(`工作职责（${duties.length}）`, duties),
    ...(notice.account.length > 0 ? ['', accountText(notice.account)] : []),
    ...section(`须核对的问题（${findings.length}）`, findings),
    '',
  ].join('\n');
}
