import type { WithSignIn } from './sign-in-repository';
import type { WithAccounts } from './account-repository';
import { issueSignInLink } from './issue-sign-in-link';
import type { Actor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithAccounts & WithSignIn;

/** How long the link of the first office user, or one made by a command, can be used. */
export const COMMAND_LINK_MINUTES = 24 * 60;

/** The office's account without a person, for the first sign-in; made where the office has no account yet. */
async function accountForFirstSignIn(database: Database<Tx>, actor: Actor, name: string): Promise<string | undefined> {
  return database.transaction(actor, async (tx) => {
    const first = await tx.accounts.firstAccount();
    if (first?.hasSignedIn || (await tx.accounts.hasOfficeSignedIn())) return undefined;
    if (first) return first.id;
    const id = await tx.accounts.addFirstAccount(name);
    await tx.appendAudit(actor, [{ kind: 'account.made', entity: 'account', entityId: id, after: { name } }]);
    return id;
  });
}

/** A one-time token for the first user of the office; undefined once somebody of the office has signed in. */
export async function firstSignInLink(database: Database<Tx>, actor: Actor, accountName: string): Promise<string | undefined> {
  const accountId = await accountForFirstSignIn(database, actor, accountName);
  return accountId === undefined ? undefined : issueSignInLink(database, actor, accountId, COMMAND_LINK_MINUTES);
}
