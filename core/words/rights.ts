import type { Action, Reach } from '../access/may';

/** What somebody may do (权限), as whoever gives a duty reads it. */
export const actionWords = {
  readUnit: '查看任务和台账',
  readOverview: '查看全县总览',
  signFor: '签收任务',
  submitReport: '报送进展和办结',
  countersignReport: '签批办结反馈',
  requestExtension: '申请延期',
  splitTask: '分解任务到下级单位',
  recordPart: '登记分解事项办结',
  objectToAssignment: '提出申诉',
  decideObjection: '答复申诉',
  acceptReport: '审核报送材料',
  returnReport: '退回报送材料',
  decideExtension: '批复延期申请',
  urge: '手工催办',
  instruct: '批示',
  answerInstruction: '答复县领导批示',
  suspendAssignment: '中止任务',
  resumeAssignment: '恢复任务',
  strikeOff: '销号',
  transferAssignment: '移交任务',
  terminateAssignment: '终止任务',
  issueNotice: '立项和交办通知',
  readStatus: '查看系统运行情况',
  readLetters: '查看信件',
  readLetterText: '查看信件正文',
  readInbox: '查看演示信箱',
  closeAlarm: '关闭告警',
  testMail: '发测试信',
  resumeSending: '恢复发信',
  settleLetter: '处理没有送到的信件',
  readAudit: '查看系统事项的审计记录',
  readAllAudit: '查看全部审计记录',
  readAccounts: '查看用户和登录情况',
  endSessions: '结束别人的登录',
  closeAccount: '停用和启用账户',
  resetCredentials: '重置登录方式',
  changeDirectory: '维护单位与人员',
  changeCalendar: '登记节假日',
  grantDuty: '授予和结束特别职责',
  readPolicy: '查看政策',
  proposePolicy: '提出政策变更',
  confirmPolicy: '确认政策变更',
} as const satisfies Record<Action, string>;

/** How far it reaches. */
export const reachWords = { all: '全县', below: '本单位和下级单位', acting: '本单位和由它代办的单位' } as const satisfies Record<
  Reach,
  string
>;
