import { lateMarkWords } from '../../../core/words/late-marks';
import { eventWords } from '../../../core/words/rungs';
import { assignmentStateWords, obligationStateWords } from '../../../core/words/states';
import { dateText } from '../../../core/words/days';
import { cycleOutcomeWords } from '../../cycle/words/cycle-words';
import { mannerWords, timingWords } from '../../cycle/words/posting-words';
import type { AuditMark, AuditRow } from '../use-cases/audit-queries';

/** What stands out about an entry. */
export const auditMarkWords = { ...lateMarkWords, failed: '未成功' } as const satisfies Record<AuditMark, string>;

/** Fields of an entry, in words; one that is not here is shown by its own name. */
const FIELDS: Readonly<Record<string, string>> = {
  state: '状态',
  isFinal: '办结反馈',
  occurredOn: '发生日',
  late: '过了时限',
  lateEntry: lateMarkWords.lateEntry,
  met: '办结事项',
  requestedDay: '申请延到',
  deadlineDay: '时限',
  reworkDay: '重报时限',
  suspended: '中止事项',
  voided: '取消事项',
  shifted: '顺延事项',
  title: '标题',
  ordinal: '序号',
  units: '单位',
  tasks: '任务',
  assignments: '分工',
  obligations: '应办事项',
  opened: '新增应办',
  reminders: '提醒',
  done: '办结',
  validMinutes: '有效分钟',
  count: '数量',
  devices: '免登录的设备',
  days: '天数',
  signedInBy: '登录方式',
  contacts: '任职',
  problems: '问题',
  failure: '原因',
  host: '来自',
  name: '名称',
  text: '内容',
  unitsAdded: '新增单位',
  unitsChanged: '变更单位',
  unitsEnded: '撤销单位',
  personsAdded: '新增人员',
  accountsAdded: '新增账号',
  dutiesAdded: '新增任职',
  dutiesEnded: '结束任职',
  from: '从',
  to: '到',
  actor: '办理人',
  unit: '单位',
  kind: '种类',
  mark: '标记',
  about: '对象编号',
  filter: '筛选',
  isShared: '共用',
  isDefault: '默认',
  period: '期次',
  version: '版本',
  persons: '人数',
  deliveredOn: '送达日',
  changed: '变动的村',
  added: '新增的村',
  moved: '改属的村',
  over: '不再公示的村',
  nothing: '无需公示的村',
  due: '时限',
  outcome: '结果',
  fromDay: '开始日',
  throughDay: '结束日',
  annualMonths: '结束后几个月内公示',
  asksPledges: '收承诺书',
  manner: '方式',
  timing: '时效',
};
const STATES: Readonly<Record<string, string>> = {
  ...obligationStateWords,
  ...assignmentStateWords,
  pending: '待批复',
  accepted: eventWords.accepted,
  link: '登录链接',
  letter: '信中的链接',
  device: '免登录的设备',
  password: '密码',
  ...cycleOutcomeWords,
  ...mannerWords,
  ...timingWords,
};
/** Ids say nothing to a reader. */
const HIDDEN = new Set(['obligationId', 'assignmentId', 'taskId', 'accountId', 'cycleId', 'rosterId']);

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return `${value.length} 项`;
  if (typeof value === 'string') return Object.hasOwn(STATES, value) ? (STATES[value] ?? value) : dateText(value);
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** What changed, field by field: `状态：待审核 → 审核通过`. */
export function changeText({ before, after }: Pick<AuditRow, 'before' | 'after'>): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => !HIDDEN.has(name));
  return names
    .map((name) => {
      const values = [before?.[name], after?.[name]].filter((value) => value !== undefined && value !== null).map(valueText);
      return `${FIELDS[name] ?? name}：${values.join(' → ')}`;
    })
    .join('；');
}

/** Who did it; the engine and whoever was at the keyboard have no account. */
export const byText = ({ by, actor }: Pick<AuditRow, 'by' | 'actor'>): string => by ?? (actor.startsWith('system:') ? '系统' : actor);
