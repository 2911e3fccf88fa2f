import type { AlarmView } from '../use-cases/status-queries';

type Alarm = Pick<AlarmView, 'code' | 'params'>;

const param = ({ params }: Alarm, name: string): string => {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Alarms of the engine and the mail, each in a sentence for the office. */
const SENTENCES: Readonly<Record<string, (alarm: Alarm) => string>> = {
  'engine.unreachable': () => '工作流引擎（Temporal）连不上，到期提醒由后台核对补上，请尽快恢复。',
  'relay.refused': (alarm) => `有 ${param(alarm, 'count')} 项变更没能转给工作流引擎：${param(alarm, 'reason')}`,
  'reconcile.failed': (alarm) => `有任务没能推进：${param(alarm, 'reason')}`,
  'reconcile.stale': (alarm) => `有 ${param(alarm, 'count')} 项任务落后超过 5 分钟，后台已在补办。`,
  letterFailed: (alarm) => `给${param(alarm, 'toName')}的信没有送达，邮件服务器答复：${param(alarm, 'reply')}`,
  mailServerAway: (alarm) => `邮件服务器连不上，信件等待中：${param(alarm, 'message')}`,
};

/** What an alarm says; one that has no sentence yet shows its code. */
export const alarmText = (alarm: Alarm): string => SENTENCES[alarm.code]?.(alarm) ?? `未归类的告警：${alarm.code}`;
