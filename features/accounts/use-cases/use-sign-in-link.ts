import type { WithSignIn } from './sign-in-repository';
import type { WithUrgentLetters } from '../../letters/use-cases/urgent-letter';
import { systemActor } from '../../../core/access/actor';
import type { LinkView } from './sign-in-repository';
import type { Database, Transaction } from '../../../platform/postgres/database';

type Tx = Transaction & WithSignIn & WithUrgentLetters;

/** Signs in with a one-time link. Only a valid one is used up; every use is in the audit. */
export function useSignInLink(database: Database<Tx>, token: string, requestId: string): Promise<LinkView> {
  const actor = { ...systemActor('signIn'), requestId };
  return database.transaction(actor, async (tx) => {
    const link = await tx.signIn.useLink(token);
    if (link.state === 'valid' && link.account) {
      const { id, unitId } = link.account;
      const account = { ...actor, name: `account:${id}`, accountId: id, ...(unitId !== null && { unitId }) };
      await tx.urgentLetters.hasArrived(id);
      await tx.appendAudit(account, [{ kind: 'signedIn', entity: 'account', entityId: id }]);
    }
    return link;
  });
}
