import { obligationKindWords } from '../../../core/words/kinds';
import { eventWords } from '../../../core/words/rungs';
import type { AuditKind } from '../../../platform/audit/audit-kind';

/** What was done (留痕种类), in the words of the audit. */
const WORDS: Readonly<Record<AuditKind, string>> = {
  signInLinkIssued: '发出登录链接',
  signedIn: '登录',
  signedOut: '退出',
  signInFailed: '登录未成功',
  passwordSet: '设置密码',
  passwordChanged: '修改密码',
  passwordReset: '收回密码',
  sessionsEnded: '结束登录',
  'account.opened': '启用账号',
  'account.made': '开设账号',
  'account.closed': '停用账号',
  'assignment.signed': obligationKindWords.receipt,
  'assignment.urged': eventWords.urged,
  'assignment.suspended': eventWords.suspended,
  'assignment.resumed': eventWords.resumed,
  'assignment.struckOff': eventWords.struckOff,
  'assignment.terminated': eventWords.terminated,
  'report.submitted': obligationKindWords.report,
  'report.accepted': eventWords.accepted,
  'report.returned': eventWords.returned,
  'extension.requested': '申请延期',
  'extension.granted': eventWords.extensionGranted,
  'extension.refused': eventWords.extensionRefused,
  'objection.made': '申诉',
  'objection.accepted': eventWords.objectionAccepted,
  'objection.refused': eventWords.objectionRefused,
  'instruction.given': eventWords.instructed,
  'instruction.answered': eventWords.answered,
  'campaign.issued': '下发通知',
  'campaign.closed': '通知办结',
  'noticeDraft.made': '立项草稿',
  'noticeDraft.corrected': '草稿更正',
  'noticeDraft.undone': '草稿撤销一步',
  'noticeDraft.settled': '草稿核对',
  'noticeDraft.issued': '草稿交办',
  'noticeDraft.discarded': '草稿作废',
  'task.assigned': eventWords.assigned,
  'task.advanced': '到点处理',
  'unit.added': '新增单位',
  'unit.changed': '更改单位',
  'unit.ended': '撤销单位',
  'unit.aliasRemembered': '记住单位简称',
  'duty.given': '任职',
  'duty.ended': '卸任',
  'pair.given': '挂钩帮扶',
  'pair.ended': '结束挂钩帮扶',
  'directory.uploaded': '上传名录',
  'directory.imported': '导入名录',
  'calendar.loaded': '装入日历',
  'calendar.dayRemoved': '删去县假',
  letterSentAgain: '信件再发',
  letterClosedAsArrived: '信件按送到关闭',
  alarmClosed: '关闭告警',
  mailTested: '邮件测试',
  'sending.resumed': '恢复发信',
  'policy.proposed': '提出政策变更',
  'policy.confirmed': '确认政策变更',
  'policy.rejected': '不同意政策变更',
  'policy.withdrawn': '撤回政策变更',
  'audit.exported': '导出审计记录',
  'ledger.exported': '导出台账',
  'ledgerView.saved': '保存视图',
  'ledgerView.changed': '更改视图',
  'ledgerView.removed': '删除视图',
};

const isKind = (kind: string): kind is AuditKind => Object.hasOwn(WORDS, kind);

/** The word of a kind; an entry of an earlier version may have one that nothing writes any more, and is shown by its name. */
export const auditKindText = (kind: string): string => (isKind(kind) ? WORDS[kind] : kind);

/** The kinds that a reader can choose, with their words. */
export const auditKinds: readonly (readonly [string, string])[] = Object.entries(WORDS);
