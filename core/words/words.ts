import type { Colour } from '../obligation/colour';
import type { ObligationKind, ObligationState } from '../obligation/obligation';
import type { Audience } from '../policy/policy';
import type { UnitRole } from '../directory/unit';
import type { AssignmentState } from '../obligation/assignment';
import type { LedgerState } from '../../features/ledger/use-cases/ledger-queries';
import type { LetterState } from '../../features/letters/use-cases/letter-queries';
import type { TimelineKind } from '../../features/ledger/rules/task-timeline';

/** The words in which officials read the codes of the system. */
export const words = {
  colour: { none: '正常', blue: '蓝灯 · 临近', yellow: '黄灯 · 三日内到期', red: '红灯 · 超期' } satisfies Record<Colour, string>,
  role: { lead: '牵头', responsible: '责任', cooperating: '配合' } satisfies Record<UnitRole, string>,
  assignment: {
    assigned: '待签收',
    signed: '已签收',
    suspended: '中止',
    struckOff: '已销号',
    transferred: '已移交',
  } satisfies Record<AssignmentState, string>,
  taskKind: { task: '工作任务', milestones: '进度节点' },
  taskState: { open: '在办', done: '办结' },
  ledgerState: {
    open: '在办',
    done: '办结',
    unsigned: '有单位未签收',
    toReview: '有反馈待审核',
    extensionPending: '有延期待批复',
    suspended: '有单位中止',
  } satisfies Record<LedgerState, string>,
  obligationKind: {
    receipt: '签收',
    report: '反馈',
    result: '结果',
    review: '审核',
    posting: '公示',
    roster: '清册',
    pledge: '承诺书',
    rectification: '整改',
    rework: '退回重报',
    statement: '陈述',
  } satisfies Record<ObligationKind, string>,
  obligationState: {
    open: '待办',
    submitted: '待审核',
    returned: '已退回',
    suspended: '中止',
    met: '办结',
    void: '取消',
  } satisfies Record<ObligationState, string>,
  reportState: { submitted: '待审核', accepted: '审核通过', returned: '已退回' },
  extensionState: { pending: '待批复', granted: '同意', refused: '不同意' },
  deadlineReason: { printed: '原定', extension: '批准延期', suspension: '中止后顺延' },
  audience: {
    contact: '督办联系人',
    deputy: 'B岗',
    leader: '分管领导',
    head: '主要负责人',
    office: '督办岗',
    reviewer: '审核岗',
    officeHead: '办公室主任',
  } satisfies Record<Audience, string>,
  letter: {
    waiting: '待发',
    sending: '正在发出',
    sent: '已交邮件服务器',
    failed: '未送达',
    inDoubt: '存疑',
  } satisfies Record<LetterState, string>,
  letterKind: { digest: '每日督办信', event: '即时通知' },
  reminderState: { recorded: '待写入信件', skipped: '已跳过', inLetter: '已写入信件', dropped: '不用再发', void: '已作废' },
  waitingReason: {
    outOfHours: '等到发信时点',
    nobody: '无人任职，已报督办岗',
    digestFormed: '今日的信已写成，并入下一封',
    met: '事已办结',
    void: '事项已取消',
    paused: '正在审核或中止，不催',
    olderDeadline: '时限已变更',
    superseded: '同一封信里有更晚的提醒',
  },
  timeline: {
    assigned: '交办',
    signed: '签收',
    reported: '反馈',
    accepted: '审核通过',
    returned: '退回重报',
    extensionRequested: '申请延期',
    extensionGranted: '同意延期',
    extensionRefused: '不同意延期',
    deadlineShifted: '时限顺延',
    suspended: '中止',
    resumed: '恢复',
    ended: '销号',
  } satisfies Record<TimelineKind, string>,
} as const;

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const EVENTS: Readonly<Record<string, string>> = {
  assigned: '交办通知',
  returned: '退回通知',
  accepted: '通过通知',
  extensionGranted: '同意延期通知',
  extensionRefused: '不同意延期通知',
};

/** `2026-11-30` as `2026年11月30日（周一）`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日（${WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''}）`;
}

/** `2026-11-30` as `11月30日`. */
export function shortDayText(day: string): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${month}月${date}日`;
}

const COUNTY_OFFSET_MS = 8 * 3_600_000;

/** An instant (ISO 8601 or epoch milliseconds) in county time: `2026年11月23日 08:30`. */
export function instantText(instant: string | number): string {
  const county = new Date(new Date(instant).getTime() + COUNTY_OFFSET_MS);
  const clock = county.toISOString().slice(11, 16);
  return `${county.getUTCFullYear()}年${county.getUTCMonth() + 1}月${county.getUTCDate()}日 ${clock}`;
}

/** A task as a notice writes it: `（一）制定工作方案`, `二、进度计划`. */
export const taskName = (ordinal: string, title: string): string => `${ordinal}${/^$|[）)〕、．.]$/.test(ordinal) ? '' : '、'}${title}`;

/** Name of a rung of the ladder: `t-7` 到期前第7个工作日, `due` 到期日, `o+1` 超期第1个工作日; or of an event. */
export function rungText(rung: string): string {
  const event = EVENTS[rung.split(':')[0] ?? ''];
  if (event !== undefined) return event;
  if (rung === 'due') return '到期日提醒';
  const [, side, count] = /^([to])[-+](\d+)$/.exec(rung) ?? [];
  if (side === undefined || count === undefined) return rung;
  return side === 't' ? `到期前第${count}个工作日提醒` : `超期第${count}个工作日催办`;
}

const OPS: Readonly<Record<string, string>> = { '>=': '不低于', '<=': '不超过', '=': '为', '~': '约', '>': '超过', '<': '低于' };

/** A numeric goal in words: 征缴率不低于98％. */
export function targetText({
  metric,
  op,
  percent,
  value,
  unit,
}: {
  readonly metric: string;
  readonly op: string;
  readonly percent?: number;
  readonly value?: number;
  readonly unit?: string;
}): string {
  return `${metric}${OPS[op] ?? op}${percent === undefined ? `${value ?? ''}${unit ?? ''}` : `${percent}％`}`;
}
