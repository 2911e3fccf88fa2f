import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { SessionChoice, SessionsEnded, WithSessions } from '../session-repository';

/** Ends sessions of an account, with their remembered devices, and returns how many; their browsers are signed out with their next request. */
export const endSessions = (
  database: Database<Transaction & WithSessions>,
  actor: Actor,
  accountId: string,
  which: SessionChoice,
): Promise<SessionsEnded> =>
  database.transaction(actor, async (tx) => {
    const ended = await tx.sessions.end(accountId, which);
    const { sessions: count, devices } = ended;
    const after = { count, ...(devices > 0 && { devices }) };
    if (count + devices > 0) await tx.appendAudit(actor, [{ kind: 'sessionsEnded', entity: 'account', entityId: accountId, after }]);
    return ended;
  });
