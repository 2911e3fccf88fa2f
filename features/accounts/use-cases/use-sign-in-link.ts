import type { SignInAccount } from '../../../core/access/account';
import { type Actor, systemActor } from '../../../core/access/actor';
import { isOfficeDuty } from '../../../core/directory/resolve-audience';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithUrgentLetters } from '../../letters/use-cases/urgent-letter';
import type { WithAccounts } from './account-repository';
import type { LinkView, WithSignIn } from './sign-in-repository';

type Tx = Transaction & WithSignIn & WithAccounts & WithUrgentLetters;

/** The shared first account is for the time before the office's own people have signed in (县府办公用账户). */
async function closeFirstAccount(tx: Tx, actor: Actor, { personId, duties }: SignInAccount): Promise<void> {
  if (personId === null || !duties.some(({ duty }) => isOfficeDuty(duty))) return;
  const closed = await tx.accounts.closeFirstAccount();
  if (closed !== undefined) await tx.appendAudit(actor, [{ kind: 'account.closed', entity: 'account', entityId: closed }]);
}

/** Signs in with a one-time link. Only a valid one is used up; every use is in the audit. The first of the office's own people closes the shared account. */
export function useSignInLink(database: Database<Tx>, token: string, requestId: string): Promise<LinkView> {
  const actor = { ...systemActor('signIn'), requestId };
  return database.transaction(actor, async (tx) => {
    const link = await tx.signIn.useLink(token);
    if (link.state === 'valid' && link.account) {
      const { id } = link.account;
      const account = { ...actor, name: `account:${id}`, accountId: id };
      await tx.urgentLetters.hasArrived(id);
      await tx.appendAudit(account, [{ kind: 'signedIn', entity: 'account', entityId: id }]);
      await closeFirstAccount(tx, account, link.account);
    }
    return link;
  });
}
