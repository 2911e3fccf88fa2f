import { type AccessActor, isOwn } from '../../../../core/access/may';
import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithAccounts } from '../account-repository';
import type { WithSessions } from '../session-repository';

type Tx = Transaction & WithAccounts & WithSessions;

/** Why an account was not changed: nobody has it, it is the one of whoever asks, or it is as it should be already. */
export type AccountRefusal = 'notFound' | 'own' | 'unchanged';

interface By {
  readonly actor: Actor;
  readonly access: AccessActor;
}

/** Closes an account and ends its sessions, or opens it again (停用、启用); nobody closes or opens his own. */
export const setAccountClosed = (
  database: Database<Tx>,
  { actor, access }: By,
  accountId: string,
  isClosed: boolean,
): Promise<AccountRefusal | undefined> =>
  database.transaction(actor, async (tx) => {
    const owner = await tx.accounts.owner(accountId);
    if (!owner) return 'notFound';
    if (isOwn(owner.personId ?? undefined, access.personId)) return 'own';
    if (!(await tx.accounts.setClosed(accountId, isClosed))) return 'unchanged';
    if (isClosed) await tx.sessions.end(accountId, { allBut: undefined });
    await tx.appendAudit(actor, [{ kind: isClosed ? 'account.closed' : 'account.opened', entity: 'account', entityId: accountId }]);
    return undefined;
  });
