import type { SignInAccount, SignInWay } from '../../../core/access/account';
import type { Actor } from '../../../core/access/actor';
import { isOfficeDuty } from '../../../core/directory/resolve-audience';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithUrgentLetters } from '../../letters/use-cases/urgent-letter';
import type { WithAccounts } from './account-repository';
import type { WithSignIn } from './sign-in-repository';

/** What a sign-in changes. */
export type SignInTransaction = Transaction & WithSignIn & WithAccounts & WithUrgentLetters;

/** The shared first account is for the time before the office's own people have signed in (县府办公用账户). */
async function closeFirstAccount(tx: SignInTransaction, actor: Actor, { personId, duties }: SignInAccount): Promise<void> {
  if (personId === null || !duties.some(({ duty }) => isOfficeDuty(duty))) return;
  const closed = await tx.accounts.closeFirstAccount();
  if (closed !== undefined) await tx.appendAudit(actor, [{ kind: 'account.closed', entity: 'account', entityId: closed }]);
}

/** Records that somebody is signed in. The first of the office's own people closes the shared account. */
export async function recordSignIn(tx: SignInTransaction, actor: Actor, account: SignInAccount, signedInBy: SignInWay): Promise<void> {
  const { id } = account;
  const himself = { ...actor, name: `account:${id}`, accountId: id };
  await tx.urgentLetters.hasArrived(id);
  await tx.appendAudit(himself, [{ kind: 'signedIn', entity: 'account', entityId: id, after: { signedInBy } }]);
  await closeFirstAccount(tx, himself, account);
}
