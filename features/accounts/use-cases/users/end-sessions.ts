import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { SessionChoice, WithSessions } from '../session-repository';

/** Ends sessions of an account, and returns how many; their browsers are signed out with their next request. */
export const endSessions = (
  database: Database<Transaction & WithSessions>,
  actor: Actor,
  accountId: string,
  which: SessionChoice,
): Promise<number> =>
  database.transaction(actor, async (tx) => {
    const count = await tx.sessions.end(accountId, which);
    if (count > 0) await tx.appendAudit(actor, [{ kind: 'sessionsEnded', entity: 'account', entityId: accountId, after: { count } }]);
    return count;
  });
