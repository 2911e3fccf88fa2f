import { type AccessActor, isOwn } from '../../../../core/access/may';
import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithAccounts } from '../account-repository';
import type { WithSessions } from '../session-repository';
import type { AccountRefusal } from '../users/close-account';
import type { WithCredentials } from './credential-repository';

type Tx = Transaction & WithAccounts & WithCredentials & WithSessions;

/** Takes password, codes and recovery codes of somebody back and ends his sessions (重置登录方式): he enters by a link and sets new ones. Nobody resets his own. */
export const resetCredentials = (
  database: Database<Tx>,
  { actor, access }: { readonly actor: Actor; readonly access: AccessActor },
  accountId: string,
): Promise<AccountRefusal | undefined> =>
  database.transaction(actor, async (tx) => {
    const owner = await tx.accounts.owner(accountId);
    if (!owner) return 'notFound';
    if (isOwn(owner.personId ?? undefined, access.personId)) return 'own';
    if (!(await tx.credentials.remove(accountId))) return 'unchanged';
    await tx.sessions.end(accountId, { allBut: undefined });
    await tx.appendAudit(actor, [{ kind: 'passwordReset', entity: 'account', entityId: accountId }]);
    return undefined;
  });
