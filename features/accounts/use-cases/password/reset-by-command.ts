import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { COMMAND_LINK_MINUTES } from '../first-sign-in-link';
import { issueLinkIn } from '../issue-sign-in-link';
import type { WithSessions } from '../session-repository';
import type { WithSignIn } from '../sign-in-repository';
import type { WithCredentials } from './credential-repository';

type Tx = Transaction & WithCredentials & WithSessions & WithSignIn;

/** Whose account was reset, and the token of the link by which he begins anew. */
export interface ResetAccount {
  readonly name: string;
  readonly token: string;
}

/**
 * Takes password, codes and recovery codes of the person with this address back, ends his sessions and remembered devices, forgets how often he failed, and makes
 * a link for him: for whoever has locked himself out where no administrator of security can reset him (安全管理员本人). Undefined where nobody with an open account
 * and a duty has this address. Asks for no duty: whoever runs a command owns the machine.
 */
export const resetByCommand = (database: Database<Tx>, actor: Actor, address: string): Promise<ResetAccount | undefined> =>
  database.transaction(actor, async (tx) => {
    const found = await tx.signIn.accountOfAddress(address);
    if (!found) return undefined;
    const { id, name } = found.account;
    await tx.credentials.remove(id);
    await tx.credentials.forgetTries([found.address, id]);
    await tx.sessions.end(id, { allBut: undefined });
    await tx.appendAudit(actor, [{ kind: 'passwordReset', entity: 'account', entityId: id }]);
    return { name, token: await issueLinkIn(tx, actor, id, COMMAND_LINK_MINUTES) };
  });
