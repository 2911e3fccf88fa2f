import type { Logger } from 'pino';
import { type CalendarCache, calendarRepository } from '../features/calendar/store/calendar';
import type { SecondFactor } from '../features/accounts/rules/sign-in-door';
import { createLetterComposer } from '../features/letters/compose/compose-letter';
import { openLetterRepository } from '../features/letters/store/letter-repository';
import { openOutboxSession } from '../features/letters/store/outbox-session';
import { dispatchLetters } from '../features/letters/use-cases/dispatch-letters';
import type { FormingResult } from '../features/letters/use-cases/form-letters';
import type { LetterComposer } from '../features/letters/use-cases/letter-composer';
import { keepForming } from '../features/letters/use-cases/keep-forming';
import type { Alarms } from '../platform/alarms/alarm';
import { alarms as alarmsOn } from '../platform/alarms/alarms';
import { calendarFile } from '../platform/documents/calendar-file';
import { mimeMakerOf } from '../platform/smtp/mime';
import { readSender } from '../platform/smtp/sender';
import { createSmtpConnection, RFC_TIMEOUTS, type SmtpTimeouts } from '../platform/smtp/smtp-connection';
import { type MailSettings, type Transport, transportOf } from '../platform/smtp/transport';
import { guardStore, type StoreGuard } from './guard-store';
import { keepAlive, type Life } from './keep-alive';
import { type MailAlarms, mailAlarms } from './mail-alarms';
import type { Running } from './run-process';

export interface DispatcherOptions extends MailSettings {
  readonly databaseUrl: string;
  readonly mailFrom: string;
  /** Where answers to a letter go; the sender unless it is given. */
  readonly mailReplyTo?: string | undefined;
  readonly publicUrl: string;
  /** Who signs in with a password, and so gets letters whose links sign nobody in. */
  readonly secondFactor?: SecondFactor | undefined;
  readonly log: Logger;
  readonly alarms: Alarms;
  /** SMTP connections at work at once. As many again may wait for late answers, so twice this is the number of letters that a crash can repeat. */
  readonly connections?: number;
  /** The most letters a second (`MAIL_RATE`). */
  readonly perSecond?: number | undefined;
  readonly waits?: Waits;
  /** Where this machine keeps, outside of the database, what it last sent; without it a store restored from an older copy is not recognised. */
  readonly stateDir?: string;
}

/** How long it is waited, in milliseconds; the defaults are what a mail server may ask for. */
export interface Waits extends SmtpTimeouts {
  /** After so long without an answer another connection does the work. */
  readonly waitingAfterMs: number;
  /** A letter that is due for longer than this is behind the promise. */
  readonly behindAfterMs: number;
  readonly behindEveryMs: number;
}

const WAITS: Waits = { ...RFC_TIMEOUTS, waitingAfterMs: 30_000, behindAfterMs: 15 * 60_000, behindEveryMs: 10_000 };
const CONNECTIONS = 10;
const POLL_MS = 200;
const IDLE_MS = 500;
const SWEEP_MS = 2_000;

interface SendingParts {
  readonly guard: StoreGuard;
  readonly transport: Transport;
  readonly sender: string;
  readonly told: MailAlarms;
  /** Handed the way to say that there may be letters to send. */
  readonly onSending: (notify: () => void) => void;
}

/** Runs `work` now and every so many milliseconds; what it throws is told to the log. Returns what ends it. */
function every(ms: number, log: Logger, work: () => Promise<void>): () => void {
  const run = (): void => void work().catch((error: unknown) => log.warn({ err: error }, 'sweep'));
  run();
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}

/** Sends letters on one database connection. */
async function startSending(options: DispatcherOptions, { guard, transport, sender, told, onSending }: SendingParts): Promise<Life> {
  const { databaseUrl, log, connections: atOnce = CONNECTIONS, perSecond = Infinity, waits = WAITS } = options;
  const storeId = await guard.check();
  const session = guard.marking(await openOutboxSession(databaseUrl, transport.server), storeId);
  const connections = Array.from({ length: 2 * atOnce }, () => createSmtpConnection({ transport, sender, timeouts: waits }));
  const sending = dispatchLetters({ session, connections, atOnce, perSecond, idleMs: IDLE_MS, waitingAfterMs: waits.waitingAfterMs, onNews: told.onNews }); // prettier-ignore
  onSending(() => sending.notify());
  const ends = [
    every(SWEEP_MS, log, async () => {
      const lost = await session.settleLostClaims();
      if (lost === 0) return;
      log.warn({ lost }, 'letters in doubt');
      sending.notify();
    }),
    every(waits.behindEveryMs, log, async () => told.onBehind(await session.readBehind(waits.behindAfterMs))),
  ];
  const ended = sending.ended.finally(async () => {
    for (const end of ends) end();
    await session.close().catch(() => undefined);
  });
  return { ended, stop: () => sending.stop() };
}

/** Forms letters on one database connection. */
async function startForming(
  { databaseUrl, log, secondFactor }: DispatcherOptions,
  guard: StoreGuard,
  composer: LetterComposer,
  onFormed: () => void,
): Promise<Life> {
  await guard.check();
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
  const onPass = (result: FormingResult): void => log.debug(result, 'formed');
  const forming = keepForming({ repository, composer, secondFactor, pollMs: POLL_MS, onFormed, onPass });
  const ended = Promise.race([forming.ended, lost]).finally(() => repository.close().catch(() => undefined));
  return { ended, stop: () => forming.stop() };
}

/**
 * The dispatcher as a whole (发信): forms the letters that are due and sends them, on a database connection each. When one of the connections is lost, that
 * half begins again with a new one. Several dispatchers may run at once: one of them forms, all of them send.
 */
export async function openDispatcher(options: DispatcherOptions): Promise<Running> {
  const sender = readSender(options.mailFrom);
  const { publicUrl, mailReplyTo } = options;
  const composer = createLetterComposer({
    publicUrl,
    takesReplies: mailReplyTo !== undefined,
    makeCalendarFile: calendarFile,
    makeMime: mimeMakerOf(options),
  });
  const transport = transportOf(options);
  const { log, alarms } = options;
  const told = mailAlarms({ log, alarms, server: transport.server, weakness: transport.weakness });
  const beginsAgain = (half: string) => (error: unknown) => log.error({ err: error }, `${half}: begins again`);
  let notify: () => void = () => undefined;
  const guard = guardStore(options);
  const onSending = (notifySending: () => void): void => void (notify = notifySending);
  const halves = await Promise.all([
    keepAlive(() => startSending(options, { guard, transport, sender: sender.address, told, onSending }), beginsAgain('sending')),
    keepAlive(() => startForming(options, guard, composer, () => notify()), beginsAgain('forming')),
  ]);
  return {
    async stop() {
      await Promise.all(halves.map((half) => half.stop()));
      guard.close();
    },
  };
}
