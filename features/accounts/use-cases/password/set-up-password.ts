import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { passwordFault, type PasswordFault } from '../../rules/password-rules';
import type { WithSessions } from '../session-repository';
import type { WithCredentials } from './credential-repository';
import type { Credentials } from './credentials';

type Tx = Transaction & WithCredentials & WithSessions;

interface SetUp {
  readonly accountId: string;
  readonly owner: { readonly name: string; readonly email: string };
  readonly password: string;
  /** The secret that his app took from the page, and a code that it shows. */
  readonly secret: string;
  readonly code: string;
}

/** Recovery codes to be shown once, or why nothing was set. */
export type SetUpOutcome = { readonly recoveryCodes: readonly string[] } | { readonly fault: PasswordFault | 'wrongCode' | 'alreadySet' };

/** Sets the first password of an account with the secret of its codes, and ends all its sessions: the one at hand begins anew. */
export async function setUpPassword(database: Database<Tx>, credentials: Credentials, actor: Actor, setUp: SetUp): Promise<SetUpOutcome> {
  const { accountId, owner, password, secret, code } = setUp;
  const fault = passwordFault(password, owner);
  if (fault) return { fault };
  const codeStep = credentials.stepOf(secret, code, 0);
  if (codeStep === undefined) return { fault: 'wrongCode' };
  const passwordHash = await credentials.hashPassword(password);
  const recoveryCodes = credentials.newRecoveryCodes();
  return database.transaction(actor, async (tx) => {
    const stored = { passwordHash, codeSecret: credentials.seal(secret), codeStep };
    if (!(await tx.credentials.add(accountId, stored, recoveryCodes))) return { fault: 'alreadySet' };
    await tx.sessions.end(accountId, { allBut: undefined });
    await tx.appendAudit(actor, [{ kind: 'passwordSet', entity: 'account', entityId: accountId }]);
    return { recoveryCodes };
  });
}
