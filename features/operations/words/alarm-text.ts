import { oneLine } from '../../../core/text/one-line';
import { instantText } from '../../../core/words/days';
import type { Advice } from '../../letters/rules/delivery/advice';
import type { AlarmCode } from '../../../platform/alarms/alarm';
import type { AlarmView } from '../use-cases/status-queries';

type Params = AlarmView['params'];

/** What an alarm says: what has happened, and what to do about it. */
interface AlarmWords {
  readonly happened: (params: Params) => string;
  readonly todo: string | ((params: Params) => string);
  /** Instead of `happened`, where many stand at once. */
  readonly together?: (count: number) => string;
}

const param = (params: Params, name: string): string => {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
};
/** What a server or a program said, if it is known. */
const said = (lead: string, text: string): string => (text === '' ? '' : `${lead}${text}`);

const GOES_AWAY = '恢复后本告警自行消失';
const TELL = '一直不消失时，请把这一行告诉系统管理员。';

/** What to look at, by what the server said no to. */
const ADVICE: Readonly<Record<Advice, string>> = {
  network: '请检查邮件服务器是否在运行、网络通不通、SMTP_URL 对不对',
  tls: '请检查邮件服务器的加密（STARTTLS）和证书：自签的证书用 SMTP_CA_FILE 指给系统，服务器确实不能加密的设 SMTP_TLS=optional',
  greeting: '请邮件服务器的管理员准许本机连接',
  login: '请检查 SMTP_URL 里的用户名和口令',
  sender: '请检查发信地址 MAIL_FROM，它应当是 SMTP_URL 里的账号可以用的地址',
  relay: '请邮件服务器的管理员准许本系统向这些地址转发，或在 SMTP_URL 里写上用户名和口令',
  policy: '请把答复转给邮件服务器的管理员，按其要求调整',
};
const adviceText = (params: Params, otherwise: Advice): string =>
  ADVICE[(params['advice'] as Advice | undefined) ?? otherwise] ?? ADVICE[otherwise];
const serverText = (params: Params): string => (param(params, 'server') === '' ? '' : ` ${param(params, 'server')} `);
const isShut = (params: Params): boolean => ['login', 'greeting'].includes(param(params, 'advice'));
const sinceText = (params: Params): string => {
  const sinceMs = Date.parse(param(params, 'since'));
  return Number.isNaN(sinceMs) ? '' : `，最早的应于 ${instantText(sinceMs)} 发出`;
};

const WORDS: Readonly<Record<AlarmCode, AlarmWords>> = {
  'engine.unreachable': {
    happened: () => '工作流引擎（Temporal）连不上，到点的事由后台核对补办',
    todo: `请检查 Temporal 是否在运行、TEMPORAL_ADDRESS 对不对，${GOES_AWAY}。`,
  },
  'relay.refused': {
    happened: (params) => `有 ${param(params, 'count')} 项变动没能告诉工作流引擎${said('：', param(params, 'reason'))}`,
    todo: `系统会再试。${TELL}`,
  },
  'reconcile.failed': {
    happened: (params) => `有任务没能推进${said('：', param(params, 'reason'))}`,
    todo: `系统每五分钟再试一次。${TELL}`,
  },
  'reconcile.stale': {
    happened: (params) => `有 ${param(params, 'count')} 项任务落后超过 5 分钟，后台已在补办`,
    todo: '补办完本告警自行消失；经常出现时，请系统管理员检查工作流进程。',
  },
  letterFailed: {
    happened: (params) => `给${param(params, 'toName')}的信没有送达${said('，邮件服务器答复：', param(params, 'reply'))}`,
    todo: '请核对名录里登记的邮箱，改好后在“信件”里再发；不用再发的，关闭本告警。',
    together: (count) => `有 ${count} 封信没有送达`,
  },
  signInLetterFailed: {
    happened: (params) => `${param(params, 'toName')}要的登录邮件（或测试信）没有送到${said('，邮件服务器答复：', param(params, 'reply'))}`,
    todo: '请核对名录里登记的邮箱，检查邮件服务器，再请本人重新获取登录链接；本人登录后本告警自行消失。',
    together: (count) => `有 ${count} 个人的登录邮件没有送到`,
  },
  mailServerAway: {
    happened: (params) =>
      `邮件服务器${serverText(params)}${isShut(params) ? '不让本系统连接' : '连不上'}，信件都在等${said('：', param(params, 'message'))}`,
    todo: (params) => `${adviceText(params, 'network')}；连上后接着发，${GOES_AWAY}。`,
  },
  mailServerRefuses: {
    happened: (params) => `邮件服务器${serverText(params)}不收本系统的信，信件都在等${said('，答复：', param(params, 'message'))}`,
    todo: (params) => `${adviceText(params, 'policy')}；服务器收信后自动接着发，不用重新办理，${GOES_AWAY}。`,
  },
  lettersBehind: {
    happened: (params) => `有 ${param(params, 'count')} 封信到点 15 分钟还没有交给邮件服务器${sinceText(params)}`,
    todo: `信没有丢，按次序等着，原因见“信件”；邮件服务器限制收信快慢时，请其管理员放宽，或错开各通知的发信时点。发完后本告警自行消失。`,
  },
  mailTransportWeak: {
    happened: (params) =>
      `发往邮件服务器${serverText(params)}的信${param(params, 'weakness') === 'plain' ? '可能不加密' : '不验证对方的证书'}`,
    todo: '这是 SMTP_TLS 或 SMTP_URL 里设的，信和登录口令在路上可能被人看到；请改用 SMTP_TLS=required，自签的证书用 SMTP_CA_FILE 指给系统。',
  },
  sendingPaused: {
    happened: (params) =>
      param(params, 'reason') === 'restored'
        ? '发信已暂停：数据库是从较早的备份恢复的，备份以后的信可能已经发出'
        : '发信已暂停：这台机器没有这个数据库的发信记号，可能是恢复到新机器上的备份，有的信可能已经发出',
    todo: '请在“信件”下方的“恢复发信”里（或用 duban dispatcher resume）看哪些信存疑，选定怎样处理；选定以后接着发，本告警自行消失。',
  },
  auditUnsealed: {
    happened: (params) =>
      param(params, 'minutes') === ''
        ? `审计记录没能封存${said('：', param(params, 'reason'))}`
        : `审计记录有 ${param(params, 'minutes')} 分钟没有封存`,
    todo: `记录没有丢，只是还没有接进哈希链；请系统管理员检查流程进程（worker）和数据库里有没有一直不结束的事务，${GOES_AWAY}。`,
  },
};

const UNKNOWN = (code: string): AlarmWords => ({
  happened: () => `系统报告了一种还没有说明的情况（${oneLine(code)}）`,
  todo: '请把这一行告诉系统管理员。',
});

const wordsOf = (code: string): AlarmWords => (Object.hasOwn(WORDS, code) ? WORDS[code as AlarmCode] : UNKNOWN(code));

const todoText = (todo: AlarmWords['todo'], params: Params): string => (typeof todo === 'string' ? todo : todo(params));

const since = ({ raisedAt, lastSeenAt, times }: Pick<AlarmView, 'raisedAt' | 'lastSeenAt' | 'times'>): string =>
  `${instantText(raisedAt)} 起${times > 1 ? `，${times} 次，最近 ${instantText(lastSeenAt)}` : ''}`;

/** What an alarm says (告警), on the page and in the command line alike: what happened, since when and how often, and what to do. */
export function alarmText(alarm: Omit<AlarmView, 'cause' | 'severity'>): string {
  const { happened, todo } = wordsOf(alarm.code);
  return `${happened(alarm.params)}（${since(alarm)}）。${todoText(todo, alarm.params)}`;
}

/** How it is named by whoever closes it: one by its cause, many of a kind by their code. */
export type AlarmName = { readonly cause: string } | { readonly code: string };

/** One alarm as lists show it, or many of a kind in one line. */
export interface AlarmNote {
  readonly text: string;
  readonly severity: AlarmView['severity'];
  readonly name: AlarmName;
}

/** More of a kind than this are told in one line. */
const MOST_APART = 3;

/** The alarms as lists show them, in their order; many letters that failed are one line. */
export function alarmNotes(alarms: readonly AlarmView[]): readonly AlarmNote[] {
  const ofCode = new Map<string, AlarmView[]>();
  for (const alarm of alarms) ofCode.set(alarm.code, [...(ofCode.get(alarm.code) ?? []), alarm]);
  return alarms.flatMap((alarm): readonly AlarmNote[] => {
    const { code, cause, severity } = alarm;
    const { together, todo } = wordsOf(code);
    const all = ofCode.get(code) ?? [];
    if (!together || all.length <= MOST_APART) return [{ text: alarmText(alarm), severity, name: { cause } }];
    if (all[0] !== alarm) return [];
    return [
      { text: `${together(all.length)}（${instantText(alarm.raisedAt)} 起）。${todoText(todo, alarm.params)}`, severity, name: { code } },
    ];
  });
}

/** What closing says. */
export const closedText = (count: number): string =>
  count === 0 ? '这条告警已经不在了。' : `已关闭 ${count} 条告警；同样的情况再发生时会重新出现。`;

export const severityWords = { error: '错误', warning: '警告' } as const satisfies Record<AlarmView['severity'], string>;
