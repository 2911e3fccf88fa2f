import { doorActor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithUrgentLetters } from '../../letters/use-cases/urgent-letter';
import { issueLinkIn } from './issue-sign-in-link';
import type { SignInComposer } from './sign-in-letter';
import type { WithSignIn } from './sign-in-repository';

type Tx = Transaction & WithSignIn & WithUrgentLetters;

/** How long a link that was mailed can be used, and its letter be sent. */
export const MAILED_LINK_MINUTES = 30;

interface Sending {
  readonly database: Database<Tx>;
  readonly composer: SignInComposer;
  /** The page of a link, from its token. */
  readonly pathOf: (token: string) => string;
}

/**
 * Lays a letter with a one-time link for the person with this address into the outbox, in the transaction that makes the link; returns whether there is such a
 * person, which must not be told to whoever asked.
 */
export function sendSignInLink({ database, composer, pathOf }: Sending, address: string, requestId: string): Promise<boolean> {
  const actor = doorActor(requestId);
  return database.transaction(actor, async (tx) => {
    const found = await tx.signIn.accountOfAddress(address);
    if (!found) return false;
    const to = { personId: found.personId, name: found.account.name, address: found.address };
    const token = await issueLinkIn(tx, actor, found.account.id, MAILED_LINK_MINUTES);
    const [id = ''] = await tx.newIds(1);
    const draft = { letterId: id, to, path: pathOf(token), validMinutes: MAILED_LINK_MINUTES, atMs: await tx.nowMs() };
    await tx.urgentLetters.add({ ...composer.compose(draft), id, to, validMinutes: MAILED_LINK_MINUTES });
    return true;
  });
}
