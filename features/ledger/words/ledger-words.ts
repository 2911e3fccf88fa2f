import { obligationKindWords } from '../../../core/words/kinds';
import { LATE_MARKS } from '../../../core/obligation/timing';
import { lateMarkWords } from '../../../core/words/late-marks';
import { lightNames } from '../../../core/words/lights';
import { eventWords } from '../../../core/words/rungs';
import { assignmentStateWords, taskStateWords } from '../../../core/words/states';
import type { TimelineKind } from '../rules/task-timeline';
import type { LedgerSort, LedgerState, LedgerTotals } from '../use-cases/ledger-queries';

/** What the ledger (台账) can be narrowed to. */
export const ledgerStateWords = {
  ...taskStateWords,
  unsigned: '有单位未签收',
  toReview: '有反馈待审核',
  extensionPending: '有延期待批复',
  suspended: `有单位${assignmentStateWords.suspended}`,
  lateEntry: `有${lateMarkWords.lateEntry}`,
  doneLate: `有${lateMarkWords.doneLate}`,
} as const satisfies Record<LedgerState, string>;

/** In which order the ledger stands. */
export const ledgerSortWords = {
  urgency: '红灯在前',
  notice: '按通知顺序',
  open: '未办事项多的在前',
} as const satisfies Record<LedgerSort, string>;

/** How many there are by light, how many are done, and in how many something came late: 共51项 红1 黄6 办结12 补录1. */
export const totalsText = ({ tasks, red, yellow, blue, done, ...late }: LedgerTotals): string =>
  [
    `共${tasks}项`,
    `${lightNames.red}${red}`,
    `${lightNames.yellow}${yellow}`,
    `${lightNames.blue}${blue}`,
    `${taskStateWords.done}${done}`,
    ...LATE_MARKS.flatMap((mark) => (late[mark] > 0 ? [`${lateMarkWords[mark]}${late[mark]}`] : [])),
  ].join(' ');

/** What happened to a task (经过). */
export const timelineWords = {
  assigned: eventWords.assigned,
  signed: obligationKindWords.receipt,
  reported: obligationKindWords.report,
  countersigned: '签批',
  sentBack: eventWords.sentBack,
  accepted: eventWords.accepted,
  returned: obligationKindWords.rework,
  objected: '申诉',
  objectionAccepted: eventWords.objectionAccepted,
  objectionRefused: eventWords.objectionRefused,
  extensionRequested: '申请延期',
  extensionGranted: eventWords.extensionGranted,
  extensionRefused: eventWords.extensionRefused,
  deadlineShifted: '时限顺延',
  suspended: assignmentStateWords.suspended,
  resumed: eventWords.resumed,
  struckOff: eventWords.struckOff,
  terminated: eventWords.terminated,
  transferred: eventWords.transferred,
  takenOver: '接办',
  urged: eventWords.urged,
  instructed: eventWords.instructed,
  answered: eventWords.answered,
  partGiven: '分解',
  partDone: '下级办结',
  ended: '结束',
} as const satisfies Record<TimelineKind, string>;
