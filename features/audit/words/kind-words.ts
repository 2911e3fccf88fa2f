/** What was done (留痕种类), in the words of the audit; one that is not here yet is shown by its own name. */
const WORDS: Readonly<Record<string, string>> = {
  signInLinkIssued: '发出登录链接',
  signedIn: '登录',
  signedOut: '退出',
  signInFailed: '登录未成功',
  sessionsEnded: '结束登录',
  'account.opened': '启用账号',
  'account.made': '开设账号',
  'account.closed': '停用账号',
  'assignment.signed': '签收',
  'assignment.suspended': '中止',
  'assignment.resumed': '恢复',
  'assignment.struckOff': '销号',
  'assignment.terminated': '终止',
  'report.submitted': '反馈',
  'report.accepted': '审核通过',
  'report.returned': '退回',
  'extension.requested': '申请延期',
  'extension.granted': '同意延期',
  'extension.refused': '不同意延期',
  'campaign.issued': '下发通知',
  'campaign.closed': '通知办结',
  'task.assigned': '交办',
  'task.advanced': '到点处理',
  'unit.aliasRemembered': '记住单位简称',
  'directory.imported': '导入名录',
  'calendar.loaded': '装入日历',
  letterSentAgain: '信件再发',
  letterClosedAsArrived: '信件按送到关闭',
  alarmClosed: '关闭告警',
  'sending.resumed': '恢复发信',
  'audit.exported': '导出审计记录',
};

export const auditKindText = (kind: string): string => (Object.hasOwn(WORDS, kind) ? (WORDS[kind] ?? kind) : kind);

/** The kinds that a reader can choose, with their words. */
export const auditKinds: readonly (readonly [string, string])[] = Object.entries(WORDS);
