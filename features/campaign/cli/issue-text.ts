import { knownNoticeText } from '../words/known-notice-text';
import { findingText } from '../words/finding-text';
import { policyFaultText } from '../words/policy-fault-text';
import type { LateLetter } from '../rules/late-letters';
import type { VacantDuties } from '../rules/vacant-duties';
import type { IssueProblem } from '../rules/issue-problem';
import type { Preview, PreviewDeadline, PreviewTask } from '../rules/preview';
import { dateText, dayText, instantText, weekdayText } from '../../../core/words/days';
import { dutyWords, unitKindWords } from '../../../core/words/duties';
import { standingKindWords } from '../../../core/words/kinds';
import { directoryProblemText } from '../../directory/words/directory-problem-text';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

const MOST_UNITS = 3;
const some = (names: readonly string[]): string =>
  names.length > MOST_UNITS ? `${names.slice(0, MOST_UNITS).join('、')} 等 ${names.length} 个` : names.join('、');

/** A deadline for which the letters come too late at their slot: task, units, deadline, slot. */
const lateText = ({ line, ordinal, title, units, day, letterAtMs, receiptDay }: LateLetter): string =>
  `第 ${line} 行：${ordinal}“${title}”（${some(units)}）的时限是 ${dayText(day)}，按发信时点交办信 ${instantText(letterAtMs)} 才发出、${dateText(receiptDay)} 前签收，赶不上时限`;

/** Why a notice was not issued. */
export function issueProblemText(problem: IssueProblem): string {
  switch (problem.code) {
    case 'directory':
      return directoryProblemText(problem.problem);
    case 'policy':
      return policyFaultText(problem.fault);
    case 'noOffice':
      return `单位名录里没有${unitKindWords.office}，没有单位来督办：请增加一行类别为“${unitKindWords.office}”的单位`;
    case 'noOfficeHolder':
      return `“${problem.office}”今天没有人任${dutyWords.office}，无人任职的和逾期的事项没有人可以写信：请在人员名录里给“${problem.office}”增加一行职责为“${dutyWords.office}”的人员（起止日期要包括今天），导入后再下发`;
    case 'nothingToDo':
      return '通知里没有可以交办的任务';
    case 'finding': {
      const { sentence, settlement } = findingText(problem.finding);
      return `${problem.finding.line === undefined ? '' : `第 ${problem.finding.line} 行：`}${sentence}${settlement}`;
    }
    case 'unknownUnit': {
      const place = `第 ${problem.line} 行：单位名录里没有“${problem.name}”`;
      if (problem.missingIn) return `${place}，以下乡镇下面没有这个内设机构：${problem.missingIn.join('、')}`;
      const [nearest = '单位名称或代码'] = problem.nearest;
      const choice = `确认后加 --alias '${problem.name}=${nearest}'，以后会记住`;
      return `${place}${problem.nearest.length > 0 ? `，最接近的是 ${list(problem.nearest)}` : ''}。${choice}`;
    }
    case 'aliasTaken':
      return `--alias '${problem.alias}=${problem.unit}'：“${problem.alias}”已经是 ${list(problem.standsFor.slice(0, 3))} 的写法，不能再指别的单位`;
    case 'aliasUnknownUnit': {
      const near = problem.nearest.length > 0 ? `，最接近的是 ${list(problem.nearest)}` : '';
      return `--alias '${problem.alias}=${problem.unit}'：单位名录里没有名称或代码为“${problem.unit}”的单位${near}`;
    }
    case 'pastDeadline':
      return `第 ${problem.line} 行：${problem.ordinal}“${problem.title}”的时限 ${dateText(problem.day)} 已经过去（确实要登记请加 --accept-past）`;
    case 'lateLetter':
      return `${lateText(problem)}（确认要下发请加 --at-once，这些交办信立即发出，不等发信时点）`;
    case 'alreadyIssued':
      return `${knownNoticeText(problem)}（确实要再次下发请加 --again）`;
  }
}

function deadlineText({ ordinal, title, day, units, isDayOff, remindedOn, holiday, isYearLoaded }: PreviewDeadline): string {
  const head = `  ${dayText(day)}　${ordinal}　${units} 个单位　${title}`;
  const earlier = remindedOn === undefined ? '，发信时点已过，此前不再提醒' : `，提醒提前至 ${dateText(remindedOn)}`;
  const moved = isDayOff
    ? `\n      原定 ${dateText(day)}（${weekdayText(day)}${holiday === undefined ? '' : `，${holiday}`}），按不顺延执行${earlier}`
    : '';
  return `${head}${moved}${isYearLoaded ? '' : '\n      该年放假安排尚未载入，暂按周末推算'}`;
}

function taskText({ ordinal, title, units, results, standing, deadlineText: deadline }: PreviewTask): string {
  const parts = [`${units} 个单位`];
  if (results > 0) parts.push(`${results} 项结果`);
  for (const kind of ['report', 'roster', 'posting'] as const)
    if (standing[kind]) parts.push(`${standing[kind]} 个单位${standingKindWords[kind]}`);
  return `  ${ordinal}　${title}${deadline === undefined ? '' : `（${deadline}）`}\n      ${parts.join('，')}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

function lateTexts({ letters, receipt }: Preview['late']): readonly string[] {
  if (letters.length === 0) return [];
  return [
    ...letters.map((letter) => `  ${lateText(letter)}`),
    `  加 --at-once 确认后，这些交办信立即发出，不等发信时点，${dateText(receipt.dueDay)} 前签收。`,
  ];
}

/** Units with the same vacant duties in one line. */
function vacantTexts(vacant: readonly VacantDuties[]): readonly string[] {
  const unitsOf = new Map<string, string[]>();
  for (const { unit, duties } of vacant) {
    const words = duties.map((duty) => dutyWords[duty]).join('、');
    unitsOf.set(words, [...(unitsOf.get(words) ?? []), unit]);
  }
  return [...unitsOf].map(([words, units]) => `  ${units.join('、')}：${words}`);
}

/** What a notice makes, for the person who issues it. */
export function previewText(preview: Preview): string {
  const { title, counts, tasks, expansions, deadlines, findings, receipt, late, vacant } = preview;
  const lines = [
    title,
    `共 ${counts.tasks} 项任务、${counts.units} 个单位、${counts.assignments} 条交办、${counts.obligations} 项应办（含签收）。`,
    ...section('任务', tasks.map(taskText)),
    ...section(
      '单位写法的对应',
      expansions.map(({ name, units }) => `  ${name} → ${some(units)}`),
    ),
    ...section('时限', deadlines.map(deadlineText)),
    ...section('赶不上时限的交办信', lateTexts(late)),
    '',
    `${late.letters.length > 0 ? '其余' : ''}交办信 ${instantText(receipt.letterAtMs)} 起发出，${dateText(receipt.dueDay)} 前签收。`,
    ...section(`无人任职的职责（写给它们的信改发${unitKindWords.office}的${dutyWords.office}）`, vacantTexts(vacant)),
    ...section(
      '请核对',
      findings.map((finding) => {
        const { sentence, settlement } = findingText(finding);
        return `  ${finding.line === undefined ? '' : `第 ${finding.line} 行　`}${sentence}${settlement}`;
      }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
