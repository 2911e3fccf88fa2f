/** What happened to an assignment, where a letter tells of it (即时通知); by the first part of the letter's rung. */
export const eventWords = {
  assigned: '交办',
  toCountersign: '请签批',
  sentBack: '签批退回',
  accepted: '审核通过',
  returned: '退回',
  extensionGranted: '同意延期',
  extensionRefused: '不同意延期',
  objectionAccepted: '申诉成立',
  objectionRefused: '申诉不成立',
  suspended: '中止',
  resumed: '恢复',
  struckOff: '销号',
  terminated: '终止',
  transferred: '移交',
  urged: '催办',
  instructed: '批示',
  answered: '批示答复',
  partGiven: '分解',
  nominationsOpened: '开始提名',
  draftShown: '批评草稿送达',
  statementAnswered: '陈述答复',
  previewChanged: '考核预览有变',
  toApprove: '请审批',
  awaitsApproval: '考核送审',
  approversMissing: '审批人不足',
  sheetsReplaced: '公示表更换',
  lateEntryRefused: '补录不予确认',
  latePostingRefused: '公示补录不予确认',
} as const;

const isEvent = (code: string): code is keyof typeof eventWords => Object.hasOwn(eventWords, code);

/** Name of a rung of the ladder: `t-7` 到期前第7个工作日, `due` 到期日, `o+1` 逾期第1个工作日; or of an event: `returned:<report>` 退回. */
export function rungText(rung: string): string {
  const [code = ''] = rung.split(':');
  if (isEvent(code)) return `${eventWords[code]}通知`;
  if (code === 'due') return '到期日提醒';
  const [, side, count] = /^([to])[-+](\d+)$/.exec(code) ?? [];
  if (side === undefined || count === undefined) return rung;
  return side === 't' ? `到期前第${count}个工作日提醒` : `逾期第${count}个工作日催办`;
}
