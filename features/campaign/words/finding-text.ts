import { dateText, weekdayText } from '../../../core/words/days';
import type { Finding } from '../../../reader/notice';

/** A finding in words: what was seen, and how to settle it. */
export interface FindingText {
  readonly sentence: string;
  readonly settlement: string;
}

const short = (text: string) => (text.length > 28 ? `${text.slice(0, 27)}…` : text);

type Words = (params: Readonly<Record<string, string>>, lists: Readonly<Record<string, readonly string[]>>) => FindingText;
const say = (sentence: string, settlement: string): FindingText => ({ sentence, settlement });
const days = (dates: readonly string[] | undefined) => (dates ?? []).map(dateText).join('、');

const UNSEEN: Readonly<Record<string, string>> = {
  hidden: '隐藏文字',
  deleted: '修订时删去的文字',
  white: '白色文字',
  struck: '划掉的文字',
};

const WORDS: Readonly<Record<string, Words>> = {
  noTasks: () => say('没有读到任何工作任务。', '请确认文件是否完整，或手工录入任务。'),
  incompleteDocumentNumber: (p) => say(`发文字号不完整：“${p['words'] ?? ''}”。`, '请对照原件补全机关代字、年份和顺序号。'),
  ordinalMissing: (p, l) =>
    say(
      `序号不连续：“${p['ordinal'] ?? ''}”之前没有${(l['missing'] ?? []).map((one) => `“${one}”`).join('至')}。`,
      '请对照原件，确认是编号有误，还是漏了条目。',
    ),
  ordinalRepeated: (p) =>
    say(`序号重复：“${p['ordinal'] ?? ''}”在第 ${p['beforeLine'] ?? ''} 行已经用过。`, '两处已分别读取；请更正编号，或确认是否重复录入。'),
  ordinalOutOfOrder: (p) =>
    say(`序号次序不对：“${p['ordinal'] ?? ''}”排在第 ${p['beforeLine'] ?? ''} 行更大的序号后面。`, '请核对编号和条目的次序。'),
  itemNotRead: (p) => say(`这一条没有读成任务：“${short(p['words'] ?? '')}”。`, '是任务的，请作为任务登记；不是的，核对后不再提示。'),
  rowNotRead: (p) =>
    say(`表格里的这一行没有读成任务：“${short(p['words'] ?? '')}”。`, '是任务的，请作为任务登记；不是的，核对后不再提示。'),
  lineNotRead: (p) => say(`这一行没有读懂：“${short(p['words'] ?? '')}”。`, '是任务的，请作为任务登记；不是的，核对后不再提示。'),
  itemsTakenForOne: (p) => say(`“${p['words'] ?? ''}”写在一行中间，可能两条被当成了一条。`, '请对照原文；确是几项任务的，请拆开登记。'),
  unseenText: (p) =>
    say(
      `文件里有${UNSEEN[p['how'] ?? ''] ?? ''}：“${short(p['words'] ?? '')}”。`,
      p['how'] === 'struck'
        ? '划掉的文字仍照原样读取；不再要求的，请删去由它读出的任务。'
        : '打印出来看不到，没有读取；仍要求办的，请作为任务登记。',
    ),
  anotherTaskInTask: (p) =>
    say(`“${short(p['words'] ?? '')}”起可能是另一项任务，被并进了上一项。`, '是单独的任务的，请作为任务登记；不是的，核对后不再提示。'),
  rowOutOfStep: (p) =>
    say(
      `表格里的这一行与上下各行对不上：“${short(p['words'] ?? '')}”。`,
      '请对照原件，看是否少了分隔、两行连成了一行，或者两格并成了一格。',
    ),
  lineAsksSomebody: (p) =>
    say(`这一行写了单位或时限，没有读成任务：“${short(p['words'] ?? '')}”。`, '是任务的，请作为任务登记；不是的，核对后不再提示。'),
  titleDoubtful: (p) =>
    say(`任务名称“${short(p['title'] ?? '')}”不像要办的事。`, '请对照原文改正；在表格里的，同一张表的其他各行也请核对。'),
  unitInNoTask: (p) => say(`“${short(p['words'] ?? '')}”写的是单位，没有读进任何任务。`, '是责任单位的，请补到任务里。'),
  deadlineInNoTask: (p) => say(`“${short(p['words'] ?? '')}”写的是时限，没有读进任何任务。`, '是任务的时限的，请补到任务里。'),
  taskRepeated: (p) =>
    say(
      `任务“${short(p['title'] ?? '')}”与第 ${p['firstLine'] ?? ''} 行的单位、时限和文字完全相同，只登记一次。`,
      '确是两项任务的，请写明区别。',
    ),
  taskToldTwice: (p) =>
    say(
      `任务“${short(p['title'] ?? '')}”与第 ${p['firstLine'] ?? ''} 行的标题、单位、时限相同，其余文字不同，按两项任务登记。`,
      '请确认是两项任务，还是同一项写了两遍。',
    ),
  unknownUnit: (p, l) =>
    say(
      `单位目录里没有“${p['name'] ?? ''}”。`,
      l['suggestions'] && l['suggestions'].length > 0
        ? `最接近的是：${l['suggestions'].join('、')}；请选定一个，系统会记住这一写法。`
        : '请在单位目录中增加该单位或它的别名。',
    ),
  undecidedGroup: (p) =>
    say(
      `任务“${short(p['title'] ?? '')}”里的“${p['name'] ?? ''}”没有指明是哪些单位。`,
      '只交办给同时写明的单位；还要交办给别的单位，请在通知里写出名称。',
    ),
  groupAlone: (p) =>
    say(`任务“${short(p['title'] ?? '')}”只写了“${p['name'] ?? ''}”，没有指明是哪些单位。`, '请在通知里写出单位名称，否则无人签收。'),
  unitNamedTwoWays: (p) =>
    say(
      `同一单位有两种写法：“${p['name'] ?? ''}”与“${p['usual'] ?? ''}”。`,
      `建议统一按“${p['usual'] ?? ''}”登记，“${p['name'] ?? ''}”记为别名。`,
    ),
  taskWithoutUnit: (p) => say(`任务“${short(p['title'] ?? '')}”没有责任单位。`, '请补充责任单位，否则无人签收。'),
  stepWithoutUnit: (p) => say(`节点“${short(p['title'] ?? '')}”没有责任单位。`, '请明确由谁完成这一节点，否则不会有人收到提醒。'),
  milestoneOmitsUnits: (p, l) =>
    say(
      `节点“${short(p['title'] ?? '')}”没有列出${(l['units'] ?? []).join('、')}，其他节点都列了。`,
      '请确认是有意不列，还是漏写；漏写的请补上。',
    ),
  taskWithoutDeadline: (p) => say(`任务“${short(p['title'] ?? '')}”没有完成时限。`, '请补充时限，或按长期任务定期反馈。'),
  noTaskHasDeadline: (p) => say(`全部 ${p['count'] ?? ''} 项任务都没有完成时限。`, '请逐项补充时限，或整体按长期任务每月反馈。'),
  standingTask: (p) =>
    say(`任务“${short(p['title'] ?? '')}”的时限是“${p['words'] ?? ''}”，没有截止日。`, '建议按长期任务管理，默认每月反馈一次。'),
  recurringTask: (p) => say(`任务“${short(p['title'] ?? '')}”按“${p['words'] ?? ''}”周期性完成。`, '请确认反馈周期与文中一致。'),
  unitsInferred: (p, l) =>
    say(
      `${p['count'] ?? ''}项任务的责任单位是按单元格内容认出的，表头没有写明（${(l['names'] ?? []).join('、')}）。`,
      '请核对这一列是否就是责任单位。',
    ),
  deadlineForAllTasks: (p) =>
    say(
      `${p['count'] ?? ''}项任务没有各自的时限，按“${p['words'] ?? ''}”统一定为${dateText(p['date'] ?? '')}。`,
      '请核对这句话是否对所有任务有效。',
    ),
  deadlineInWords: (p) => say(`任务“${short(p['title'] ?? '')}”的时限“${p['words'] ?? ''}”不是一个确定的日子。`, '请换算成具体日期。'),
  deadlineOnNonWorkDay: (p) =>
    say(
      `${dateText(p['date'] ?? '')}是${weekdayText(p['date'] ?? '')}${p['reason'] === 'holiday' ? '，节假日' : ''}，却是完成时限。`,
      '默认按不顺延执行；需要顺延的请改期。',
    ),
  yearNotLoaded: (p) =>
    say(
      `${p['year'] ?? ''}年的放假安排尚未载入，${dateText(p['date'] ?? '')}等日期暂按周末推算。`,
      '国务院公布后载入该年日历，提醒会自动重排。',
    ),
  deadlineFarOff: (p) => say(`时限${dateText(p['date'] ?? '')}在成文日期${dateText(p['issueDate'] ?? '')}的两年以后。`, '请核对年份。'),
  deadlineBeforeIssue: (p) =>
    say(
      `时限${dateText(p['date'] ?? '')}早于成文日期${dateText(p['issueDate'] ?? '')}。`,
      '请核对年份或日期；确实已过的，登记时须明确接受。',
    ),
  timePointsDisagree: (p, l) =>
    say(
      `任务“${short(p['title'] ?? '')}”的时点与进度计划不一致${(l['onlyListed'] ?? []).length > 0 ? `，多出${days(l['onlyListed'])}` : ''}${(l['onlyPlanned'] ?? []).length > 0 ? `，缺少${days(l['onlyPlanned'])}` : ''}。`,
      '请确定以哪一组时点为准；未确定前两组分别提醒。',
    ),
  titleDateDisagrees: (p) =>
    say(
      `“${short(p['title'] ?? '')}”标题中的日期${dateText(p['inTitle'] ?? '')}与完成时限${dateText(p['labelled'] ?? '')}不一致。`,
      '默认以完成时限为准，请核对。',
    ),
  milestonesDoNotRise: (p) =>
    say(`节点“${short(p['title'] ?? '')}”要求${p['percent'] ?? ''}%，比前一节点的${p['before'] ?? ''}%还低。`, '请核对两个节点的数字。'),
  figuresDisagree: (p) =>
    say(
      `${dateText(p['date'] ?? '')}的“${short(p['metric'] ?? '')}”有${p['before'] ?? ''}%和${p['percent'] ?? ''}%两个目标。`,
      '请确定以哪一个为准。',
    ),
  impossibleDate: (p) => say(`日历上没有“${p['words'] ?? ''}”这一天。`, '请改为实际存在的日期。'),
  oddDate: (p) => say(`“${p['words'] ?? ''}”写法不规范。`, '已按该日读取，请核对。'),
  implausibleFigure: (p) => say(`“${p['words'] ?? ''}”数字偏大（通常不超过${p['most'] ?? ''}）。`, '请核对该数字。'),
  shareAboveWhole: (p) => say(`“${short(p['metric'] ?? '')}”的目标是${p['percent'] ?? ''}%，超过100%。`, '请核对该目标。'),
  postingWithoutSupplier: (p) => say(`任务“${short(p['title'] ?? '')}”要求按月公示，但没有写明由谁提供清册。`, '请指定提供清册的单位。'),
  annexMissing: (_, l) =>
    say(`正文列出的附件没有随文：${(l['names'] ?? []).join('；')}。`, '请补交附件；任务数等以附件为准的内容需另行录入。'),
  annexNotListed: (p) => say(`文中提到附件${p['number'] ?? ''}，附件清单里只有${p['count'] ?? ''}个。`, '请核对附件编号。'),
  referenceMissing: (p) => say(`文中提到“${p['words'] ?? ''}”，本通知没有这一项。`, '请核对所指的序号。'),
  dayFromWords: (_, l) =>
    say(`时限只写到月份或旬，按最后一天计算：${(l['words'] ?? []).join('；')}。`, '原文照录；另有确定日期的，请更正时限。'),
  yearInferred: (p, l) => say(`有时限没有写年份，已按成文日期推定：${(l['words'] ?? []).join('；')}。`, '请核对推定的年份。'),
};

/** The codes that have words; a test compares them with the findings of the reader. */
export const WORDED_FINDINGS: readonly string[] = Object.keys(WORDS);

/** One Chinese sentence for a finding and its proposed settlement. */
export function findingText(finding: Finding): FindingText {
  const single: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [key, value] of Object.entries(finding.params)) {
    if (typeof value === 'string' || typeof value === 'number') single[key] = String(value);
    else lists[key] = value;
  }
  return WORDS[finding.code]?.(single, lists) ?? say(`发现问题：${finding.code}。`, '请核对原文。');
}
