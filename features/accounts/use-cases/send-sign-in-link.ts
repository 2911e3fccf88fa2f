import type { WithSignIn } from './sign-in-repository';
import { issueSignInLink } from './issue-sign-in-link';
import { systemActor } from '../../../core/access/actor';
import type { SignInMailer } from './sign-in-repository';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithSignIn;

/** How long a link that was mailed can be used. */
export const MAILED_LINK_MINUTES = 30;

/**
 * Mails a one-time link to the person with this address; returns whether there is one, which must not be told to whoever asked.
 * `urlOf` makes the address of the page from the token.
 */
export async function sendSignInLink(
  {
    database,
    mailer,
    urlOf,
  }: { readonly database: Database<Tx>; readonly mailer: SignInMailer; readonly urlOf: (token: string) => string },
  address: string,
  requestId: string,
): Promise<boolean> {
  const actor = { ...systemActor('signIn'), requestId };
  const found = await database.transaction(actor, (tx) => tx.signIn.accountOfAddress(address));
  if (!found) return false;
  const token = await issueSignInLink(database, actor, found.account.id, MAILED_LINK_MINUTES);
  await mailer.send({ toName: found.account.name, toAddress: found.address, url: urlOf(token), validMinutes: MAILED_LINK_MINUTES });
  return true;
}
