import path from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { openMailConnection } from '../features/letters/store/mail-connection';
import { DISPATCHER_LOCK } from '../features/letters/store/outbox-session';
import type { OutboxSession } from '../features/letters/use-cases/outbox';
import type { Mark } from '../features/restore/rules/judge-store';
import { storeCheck } from '../features/restore/store/store-check';
import { checkStore } from '../features/restore/use-cases/check-store';
import type { Alarms } from '../platform/alarms/alarm';
import { type MarkFolder, openMarkFolder } from '../platform/marks/mark-folder';

export interface GuardOptions {
  readonly databaseUrl: string;
  readonly alarms: Alarms;
  readonly log: Logger;
  readonly stateDir?: string;
}

/** Sees to it that a dispatcher does not send again what an older copy of its store knows nothing of (恢复核对). */
export interface StoreGuard {
  /** To be asked on each new connection, before anything is claimed; pauses sending where a person has to decide first. Returns the id of the store. */
  check(): Promise<string>;
  /** A session that keeps each claim outside of the store before the letter leaves. */
  marking<S extends OutboxSession>(session: S, storeId: string): S;
  close(): void;
}

const mark = z.object({
  storeId: z.string(),
  claim: z.object({ letterId: z.uuid(), attempt: z.int(), atMs: z.number() }).optional(),
});

const readMarks = (folder: MarkFolder): readonly Mark[] =>
  folder.read().flatMap((document) => {
    const read = mark.safeParse(document);
    if (!read.success) return [];
    const { storeId, claim } = read.data;
    return [{ storeId, ...(claim && { claim }) }];
  });

export function guardStore({ databaseUrl, alarms, log, stateDir }: GuardOptions): StoreGuard {
  if (stateDir === undefined) {
    log.warn('neither DUBAN_STATE_DIR nor DUBAN_HOME is set: a database that is restored from an older copy is not recognised');
    return { check: () => Promise.resolve(''), marking: (session) => session, close: () => undefined };
  }
  const folder = openMarkFolder(path.join(stateDir, 'sent'));
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two checks at once could take each other's first mark for that of a stranger. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const marks = { read: () => readMarks(folder), write: (written: Mark) => folder.write(written) };
  return {
    check: () =>
      inTurn(async () => {
        const { client, close } = await openMailConnection(databaseUrl, 'duban-dispatcher-check');
        const sql = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
          (await client.query(text, [...values])).rows as Row[];
        try {
          return await checkStore({ store: storeCheck(sql, DISPATCHER_LOCK), marks, alarms });
        } finally {
          await close();
        }
      }),
    marking: (session, storeId) => ({
      ...session,
      async exchange(results, free) {
        const claims = await session.exchange(results, free);
        const last = claims.at(-1);
        if (last) folder.write({ storeId, claim: { letterId: last.id, attempt: last.attempt, atMs: last.claimedAtMs } });
        return claims;
      },
    }),
    close: () => folder.close(),
  };
}
