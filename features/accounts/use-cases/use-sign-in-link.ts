import type { SignInWay } from '../../../core/access/account';
import { doorActor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';
import { recordSignIn, type SignInTransaction } from './record-sign-in';
import type { LinkView } from './sign-in-repository';

/** What a session that begins with this link is signed in by. */
export const wayOf = ({ isOfLetter }: LinkView): SignInWay => (isOfLetter ? 'letter' : 'link');

/** Signs in with a one-time link. Only a valid one is used up; every use is in the audit. */
export function useSignInLink(database: Database<SignInTransaction>, token: string, requestId: string): Promise<LinkView> {
  const actor = doorActor(requestId);
  return database.transaction(actor, async (tx) => {
    const link = await tx.signIn.useLink(token);
    if (link.state === 'valid' && link.account) await recordSignIn(tx, actor, link.account, wayOf(link));
    return link;
  });
}
