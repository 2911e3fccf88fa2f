import type { Logger } from 'pino';
import { type CalendarCache, calendarRepository } from '../features/calendar/store/calendar';
import { createLetterComposer } from '../features/letters/compose/compose-letter';
import { openLetterRepository } from '../features/letters/store/letter-repository';
import { openOutboxSession } from '../features/letters/store/outbox-session';
import { dispatchLetters } from '../features/letters/use-cases/dispatch-letters';
import type { LetterComposer } from '../features/letters/use-cases/letter-composer';
import { keepForming } from '../features/letters/use-cases/keep-forming';
import type { Alarms } from '../platform/alarms/alarm';
import { alarms as alarmsOn } from '../platform/alarms/alarms';
import { sharedAlarm } from '../platform/alarms/shared-alarm';
import { mimeMaker } from '../platform/smtp/mime';
import { readSender } from '../platform/smtp/sender';
import { createSmtpConnection } from '../platform/smtp/smtp-connection';
import { keepAlive, type Life } from './keep-alive';
import type { Running } from './run-process';

export interface DispatcherOptions {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly alarms: Alarms;
  /** SMTP connections, and so the number of letters that a crash can repeat. */
  readonly connections?: number;
}

const CONNECTIONS = 10;
const POLL_MS = 200;
const IDLE_MS = 500;
const SWEEP_MS = 2_000;
const AWAY = 'mailServerAway';

/** Tells log and alarms when the mail server cannot be reached (`problem`), and when it can: an alarm may stand from a process before this one. */
function serverReporter({ log, alarms }: DispatcherOptions): (problem: Error | undefined) => void {
  const away = sharedAlarm(alarms, { cause: AWAY, severity: 'error', code: AWAY }, () => performance.now());
  let isAway = false;
  return (problem) => {
    if (problem) log.warn({ err: problem }, 'mail server cannot be reached');
    else if (isAway) log.info('mail server answers again');
    isAway = problem !== undefined;
    const told = problem ? away.failed({ message: problem.message }) : away.worked();
    told.catch((error: unknown) => log.warn({ err: error }, 'alarm'));
  };
}

/** Sends letters on one database connection; `onSending` is handed the way to say that there may be letters to send. */
async function startSending(options: DispatcherOptions, sender: string, onSending: (notify: () => void) => void): Promise<Life> {
  const { databaseUrl, smtpUrl, log, connections: count = CONNECTIONS } = options;
  const session = await openOutboxSession(databaseUrl);
  const connections = Array.from({ length: count }, () => createSmtpConnection({ smtpUrl, sender }));
  const sending = dispatchLetters({ session, connections, idleMs: IDLE_MS, onServer: serverReporter(options) });
  onSending(() => sending.notify());
  const sweep = async (): Promise<void> => {
    const lost = await session.settleLostClaims();
    if (lost === 0) return;
    log.warn({ lost }, 'letters in doubt');
    sending.notify();
  };
  const sweepOrWarn = (): void => void sweep().catch((error: unknown) => log.warn({ err: error }, 'sweep'));
  sweepOrWarn();
  const timer = setInterval(sweepOrWarn, SWEEP_MS);
  const ended = sending.ended.finally(async () => {
    clearInterval(timer);
    await session.close().catch(() => undefined);
  });
  return { ended, stop: () => sending.stop() };
}

/** Forms letters on one database connection. */
async function startForming({ databaseUrl, log }: DispatcherOptions, composer: LetterComposer, onFormed: () => void): Promise<Life> {
  const calendarCache: CalendarCache = {};
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);
  const repository = await openLetterRepository({
    url: databaseUrl,
    calendarOn: (sql) => calendarRepository(sql, calendarCache),
    raiseOn: (sql) => (alarm) => alarmsOn(sql).raise(alarm),
    onLost: lose,
  });
  const forming = keepForming({ repository, composer, pollMs: POLL_MS, onFormed, onPass: (result) => log.debug(result, 'formed') });
  const ended = Promise.race([forming.ended, lost]).finally(() => repository.close().catch(() => undefined));
  return { ended, stop: () => forming.stop() };
}

/**
 * The dispatcher as a whole (发信): forms the letters that are due and sends them, on a database connection each. When one of the connections is lost, that
 * half begins again with a new one. Several dispatchers may run at once: one of them forms, all of them send.
 */
export async function openDispatcher(options: DispatcherOptions): Promise<Running> {
  const sender = readSender(options.mailFrom);
  const composer = createLetterComposer({ publicUrl: options.publicUrl, makeMime: mimeMaker(sender) });
  const beginsAgain = (half: string) => (error: unknown) => options.log.error({ err: error }, `${half}: begins again`);
  let notify: () => void = () => undefined;
  const halves = await Promise.all([
    keepAlive(() => startSending(options, sender.address, (notifySending) => (notify = notifySending)), beginsAgain('sending')),
    keepAlive(() => startForming(options, composer, () => notify()), beginsAgain('forming')),
  ]);
  return {
    async stop() {
      await Promise.all(halves.map((half) => half.stop()));
    },
  };
}
