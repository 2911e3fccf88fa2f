import { calendarRepository } from '../../features/calendar/store/calendar';
import { createLetterComposer } from '../../features/letters/compose/compose-letter';
import { openLetterRepository } from '../../features/letters/store/letter-repository';
import { openOutboxSession } from '../../features/letters/store/outbox-session';
import { dispatchLetters } from '../../features/letters/use-cases/dispatch-letters';
import { formLetters } from '../../features/letters/use-cases/form-letters';
import { alarms as alarmsOn } from '../../platform/alarms/alarms';
import { calendarFile } from '../../platform/documents/calendar-file';
import { startInboxServer } from '../../platform/inbox/receive';
import { openInboxStore } from '../../platform/inbox/store-message';
import { createLog } from '../../platform/log/create-log';
import type { Sql } from '../../platform/postgres/sql';
import { mimeMakerOf } from '../../platform/smtp/mime';
import { readSender } from '../../platform/smtp/sender';
import { createSmtpConnection, RFC_TIMEOUTS } from '../../platform/smtp/smtp-connection';
import { transportOf } from '../../platform/smtp/transport';
import { guardStore } from '../../worker/guard-store';

const CONNECTIONS = 4;
const IDLE_MS = 20;
/** A letter that this machine's own inbox does not take within that time will not be taken. */
const PATIENCE_MS = 60_000;

export interface PostOfficeOptions {
  readonly databaseUrl: string;
  readonly sql: Sql;
  readonly publicUrl: string;
  readonly mailFrom: string;
  readonly inboxDir: string;
  /** Where dispatchers keep what they last sent. */
  readonly stateDir: string;
  /** The instance's clock, epoch milliseconds: the inbox dates what it takes by it. */
  readonly nowMs: () => number;
}

/** Letters of the demonstration, formed and sent by the product's own parts to an inbox that runs for as long as this is open. */
export interface PostOffice {
  /** The next instant at which a reminder comes due; undefined where none does. */
  nextInstant(): Promise<number | undefined>;
  /** Forms what is due and waits until all of it has been handed over. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export async function openPostOffice(options: PostOfficeOptions): Promise<PostOffice> {
  const { databaseUrl, sql, publicUrl, mailFrom, inboxDir, stateDir, nowMs } = options;
  const fail = (error: Error): void => {
    throw error;
  };
  const inbox = await startInboxServer(await openInboxStore(inboxDir, nowMs), 0, fail);
  const transport = transportOf({ smtpUrl: `smtp://127.0.0.1:${inbox.port}` });
  const sender = readSender(mailFrom).address;
  const guard = guardStore({ databaseUrl, alarms: alarmsOn(sql), log: createLog({ name: 'demonstration', level: 'silent' }), stateDir });
  const session = guard.marking(await openOutboxSession(databaseUrl, transport.server), await guard.check());
  const connections = Array.from({ length: CONNECTIONS }, () => createSmtpConnection({ transport, sender, timeouts: RFC_TIMEOUTS }));
  const sending = dispatchLetters({ session, connections, idleMs: IDLE_MS });
  const repository = await openLetterRepository({
    url: databaseUrl,
    calendarOn: (on) => calendarRepository(on, {}),
    raiseOn: (on) => (alarm) => alarmsOn(on).raise(alarm),
    onLost: fail,
  });
  if (!(await repository.lead())) throw new Error('another dispatcher is at work on this database');
  const composer = createLetterComposer({
    publicUrl,
    takesReplies: false,
    makeCalendarFile: calendarFile,
    makeMime: mimeMakerOf({ mailFrom }),
  });

  async function handedOver(): Promise<void> {
    const untilMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const [left] = await sql<{ n: number }>(`select count(*)::int as n from letter where state in ('waiting', 'sending')`);
      if (left?.n === 0) return;
      if (performance.now() > untilMs) throw new Error(`${left?.n ?? 0} letters were not taken by the inbox`);
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS / 4));
    }
  }

  return {
    nextInstant: async () => (await repository.peek()).nextMs,
    async deliver() {
      const { nextMs, nowMs: now } = await repository.peek();
      if (nextMs === undefined || nextMs > now) return;
      const { letters } = await formLetters({ repository, composer, onFormed: () => sending.notify() });
      if (letters > 0) await handedOver();
    },
    async close() {
      await sending.stop();
      await session.close();
      await repository.close();
      guard.close();
      await inbox.close();
    },
  };
}
