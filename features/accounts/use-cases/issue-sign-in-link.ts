import type { WithSignIn } from './sign-in-repository';
import type { Actor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithSignIn;

/** Makes a one-time link for an account within a transaction, and returns its token. */
export async function issueLinkIn(tx: Tx, actor: Actor, accountId: string, validMinutes: number): Promise<string> {
  const token = await tx.signIn.addLink(accountId, validMinutes);
  await tx.appendAudit(actor, [{ kind: 'signInLinkIssued', entity: 'account', entityId: accountId, after: { validMinutes } }]);
  return token;
}

/** Makes a one-time link for an account and returns its token. Who holds the token can sign in once while it is valid. */
export const issueSignInLink = (database: Database<Tx>, actor: Actor, accountId: string, validMinutes: number): Promise<string> =>
  database.transaction(actor, (tx) => issueLinkIn(tx, actor, accountId, validMinutes));
