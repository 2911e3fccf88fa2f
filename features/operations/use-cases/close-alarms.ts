import type { Actor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';

/** An alarm that stood until now. Instants are ISO 8601. */
interface ClosedAlarm {
  readonly cause: string;
  readonly code: string;
  readonly times: number;
  readonly raisedAt: string;
}

export interface AlarmRepository {
  /** Ends the alarms that stand with this cause, or all of this code. Raising one again opens it anew. */
  close(name: { readonly cause: string } | { readonly code: string }): Promise<readonly ClosedAlarm[]>;
}

/** A transaction that offers it. */
interface WithAlarms {
  readonly alarms: AlarmRepository;
}

export type AlarmDatabase = Database<Transaction & WithAlarms>;

/** Closes alarms by hand (关闭告警): they come back when their cause happens again. Returns how many stood. */
export const closeAlarms = (
  database: AlarmDatabase,
  actor: Actor,
  name: { readonly cause: string } | { readonly code: string },
): Promise<number> =>
  database.transaction(actor, async (tx) => {
    const [first, ...rest] = (await tx.alarms.close(name)).map(({ cause, ...before }) => ({
      kind: 'alarmClosed' as const,
      entity: 'alarm',
      entityId: cause,
      before,
    }));
    if (!first) return 0;
    await tx.appendAudit(actor, [first, ...rest]);
    return 1 + rest.length;
  });
