import type { Logger } from 'pino';
import { openLetterDesk } from '../features/letters/store/letter-desk';
import { openOutboxSession } from '../features/letters/store/outbox-session';
import { createLetterComposer, readSender } from '../features/letters/compose/compose-letter';
import { createSmtpLane } from '../platform/smtp/smtp-lane';
import { dispatchLetters, type Dispatching } from '../features/letters/use-cases/dispatch-letters';
import { keepForming } from '../features/letters/use-cases/keep-forming';
import type { Alarms } from '../platform/alarms/alarm';
import type { Running } from './run-process';

export interface MailOfficeOptions {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly alarms?: Alarms;
  /** SMTP connections, and so the number of letters that a crash can repeat. */
  readonly connections?: number;
}

const CONNECTIONS = 10;
const POLL_MS = 200;
const IDLE_MS = 500;
const SWEEP_MS = 2_000;
const RECONNECT_MS = 1_000;
const AWAY = 'mailServerAway';

/**
 * The dispatcher as a whole (发信): forms the letters that are due and sends them. Two halves with a database connection each; a half whose connection is
 * lost begins again with a new one. Several may run at once: one of them forms, all of them send.
 */
export async function openMailOffice(options: MailOfficeOptions): Promise<Running> {
  const { databaseUrl, smtpUrl, mailFrom, publicUrl, log, alarms, connections = CONNECTIONS } = options;
  const composer = createLetterComposer({ from: mailFrom, publicUrl });
  const sender = readSender(mailFrom).address;
  let sending: Dispatching | undefined;
  let forming: { stop(): Promise<void> } | undefined;
  let isStopping = false;
  const stopped = new AbortController();

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, RECONNECT_MS);
      stopped.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  const report = (problem: Error | undefined): void => {
    if (problem) log.warn({ err: problem }, 'mail server cannot be reached');
    else log.info('mail server answers again');
    const told = problem
      ? alarms?.raise({ cause: AWAY, severity: 'error', code: AWAY, params: { message: problem.message } })
      : alarms?.clear(AWAY);
    told?.catch((error: unknown) => log.warn({ err: error }, 'alarm'));
  };

  async function sendOnce(onReady: () => void): Promise<void> {
    const session = await openOutboxSession(databaseUrl);
    const sweep = async (): Promise<void> => {
      const lost = await session.settleLostClaims();
      if (lost > 0) log.warn({ lost }, 'letters in doubt');
      if (lost > 0) sending?.poke();
    };
    await sweep();
    const lanes = Array.from({ length: connections }, () => createSmtpLane({ smtpUrl, sender }));
    sending = dispatchLetters({ session, lanes, idleMs: IDLE_MS, onServer: report });
    const timer = setInterval(() => void sweep().catch((error: unknown) => log.warn({ err: error }, 'sweep')), SWEEP_MS);
    onReady();
    try {
      await sending.ended;
    } finally {
      clearInterval(timer);
      sending = undefined;
      await session.close().catch(() => undefined);
    }
  }

  async function formOnce(onReady: () => void): Promise<void> {
    let lose: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (lose = reject));
    lost.catch(() => undefined);
    const desk = await openLetterDesk(databaseUrl, lose);
    const work = keepForming({
      desk,
      composer,
      pollMs: POLL_MS,
      onFormed: () => sending?.poke(),
      onPass: (result) => log.debug(result, 'formed'),
    });
    forming = work;
    onReady();
    try {
      await Promise.race([work.ended, lost]);
    } finally {
      forming = undefined;
      await desk.close().catch(() => undefined);
    }
  }

  /** Runs a half until it is stopped; whenever its connection fails it begins again. */
  function keep(
    name: string,
    once: (onReady: () => void) => Promise<void>,
  ): { readonly ready: Promise<void>; readonly done: Promise<void> } {
    let isReady: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (isReady = resolve));
    const done = (async () => {
      while (!isStopping) {
        try {
          await once(isReady);
        } catch (error) {
          if (isStopping) return;
          log.error({ err: error }, `${name}: begins again`);
          await pause();
        }
      }
    })();
    return { ready, done };
  }

  const halves = [keep('sending', sendOnce), keep('forming', formOnce)];
  await Promise.all(halves.map(({ ready }) => ready));
  return {
    async stop() {
      isStopping = true;
      stopped.abort();
      await forming?.stop().catch(() => undefined);
      await sending?.stop().catch(() => undefined);
      await Promise.all(halves.map(({ done }) => done));
    },
  };
}
