import type { Logger } from 'pino';
import { adviceOn } from '../features/letters/rules/delivery/advice';
import type { ServerNews } from '../features/letters/use-cases/sending/mail-server';
import type { Alarm, AlarmCode, Alarms } from '../platform/alarms/alarm';
import { sharedAlarm } from '../platform/alarms/shared-alarm';

export interface MailAlarmOptions {
  readonly log: Logger;
  readonly alarms: Alarms;
  /** `host:port`, without a login. */
  readonly server: string;
  /** What the settings give up on the way to it. */
  readonly weakness?: 'unverified' | 'plain' | undefined;
}

/** Tells log and alarms how the mail is doing. What one process told of ends with the first success of any. */
export interface MailAlarms {
  onNews(this: void, news: ServerNews): void;
  /** How many letters are behind the promise, and since when the oldest. */
  onBehind(this: void, behind: { readonly count: number; readonly since: Date | null }): void;
}

export function mailAlarms({ log, alarms, server, weakness }: MailAlarmOptions): MailAlarms {
  /** One alarm, told also to the log: its beginning each time, its end once. */
  function alarmAbout(code: AlarmCode, severity: Alarm['severity'], begins: string, ends: string) {
    const alarm = sharedAlarm(alarms, { cause: code, severity, code }, () => performance.now());
    const tell = (told: Promise<void>): void => void told.catch((error: unknown) => log.warn({ err: error }, 'alarm'));
    let isRaised = false;
    return {
      begins(params: Readonly<Record<string, unknown>>): void {
        log.warn({ server, ...params }, begins);
        isRaised = true;
        tell(alarm.failed({ server, ...params }));
      },
      ends(): void {
        if (isRaised) log.info({ server }, ends);
        isRaised = false;
        tell(alarm.worked());
      },
    };
  }

  const away = alarmAbout('mailServerAway', 'error', 'mail server lets nobody in', 'mail server lets us in');
  const refusing = alarmAbout('mailServerRefuses', 'error', 'mail server refuses our letters', 'mail server takes letters');
  const behind = alarmAbout('lettersBehind', 'error', 'letters are late', 'letters are in time');
  const weak = alarmAbout(
    'mailTransportWeak',
    'warning',
    'letters travel without a checked encryption (SMTP_TLS)',
    'letters are encrypted',
  );
  if (weakness) weak.begins({ weakness });
  else weak.ends();

  return {
    onNews(news) {
      if (news.is === 'away') away.begins({ message: news.problem.message, advice: adviceOn(news.problem) });
      else if (news.is === 'refuses') {
        const { stage, reply } = news.refusal;
        refusing.begins({ stage, message: reply, advice: adviceOn({ refusal: news.refusal, isAboutTls: false }) });
      } else {
        away.ends();
        if (news.is === 'takes') refusing.ends();
      }
    },
    onBehind({ count, since }) {
      if (count === 0) behind.ends();
      else behind.begins({ count, since: since?.toISOString() ?? '' });
    },
  };
}
