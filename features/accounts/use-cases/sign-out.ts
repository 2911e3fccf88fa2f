import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** Records that an account signed out; the session itself ends at the door. */
export function signOut(database: Database, actor: Actor & { readonly accountId: string }): Promise<void> {
  return database.transaction(actor, (tx) => tx.appendAudit(actor, [{ kind: 'signedOut', entity: 'account', entityId: actor.accountId }]));
}
