import { partOfTask } from '../../../rules/draft/draft-parts';
import { isRefusing, isSettledByLooking } from '../../../rules/draft/finding-key';
import type { DraftFinding } from '../../../rules/draft/view-draft';
import type { LookedAt } from '../../../use-cases/draft/look-at-draft';

interface Call {
  readonly title: string;
  readonly hint: string;
  readonly href: string;
  readonly button: string;
}

const openOf = (findings: readonly DraftFinding[]): readonly DraftFinding[] =>
  findings.filter(({ finding, settled }) => !settled && isSettledByLooking(finding));
const refusingOf = (findings: readonly DraftFinding[]): readonly DraftFinding[] =>
  findings.filter(({ finding, settled }) => finding.code !== 'unknownUnit' && isRefusing(finding, settled !== undefined));

/** What to do now with a draft: what stands in the way first, then what to look at, then issuing. */
export function callOf({ draft: { id }, tasks, findings, unknown }: LookedAt): Call {
  const all = [...findings, ...tasks.flatMap((task) => task.findings)];
  const firstWith = (pick: (of: readonly DraftFinding[]) => readonly DraftFinding[]): string => {
    const task = pick(findings).length > 0 ? undefined : tasks.find((one) => pick(one.findings).length > 0);
    return task ? `/intake/${id}?part=${partOfTask(tasks.indexOf(task))}#${task.key}` : `/intake/${id}`;
  };
  const refusing = refusingOf(all);
  const open = openOf(all).length;
  const looked = open > 0 ? `，另有 ${open} 处请核对` : '';
  if (refusing.length > 0)
    return {
      title: `有 ${refusing.length} 处须改正才能交办${looked}`,
      hint: '改正在任务的“更正”里；改好以后这里会说下一步。',
      href: firstWith(refusingOf),
      button: '去改正',
    };
  if (unknown.length > 0)
    return {
      title: `有 ${unknown.length} 个单位写法在名录里没有找到${looked}`,
      hint: '选定是哪个单位，以后同样的写法会记住。',
      href: `/intake/${id}/units`,
      button: '去对应单位',
    };
  if (open > 0)
    return {
      title: `有 ${open} 处请核对`,
      hint: '核对以后按“已核对”；也可以先看交办预览。',
      href: `/intake/${id}/issue`,
      button: '交办预览',
    };
  return {
    title: `可以交办了：共 ${tasks.length} 项任务`,
    hint: '先看预览：谁在什么时候收到哪封信。',
    href: `/intake/${id}/issue`,
    button: '交办预览',
  };
}
