import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { passwordFault, type PasswordFault } from '../../rules/password-rules';
import type { SessionChoice, WithSessions } from '../session-repository';
import type { WithCredentials } from './credential-repository';
import type { Credentials } from './credentials';

type Tx = Transaction & WithCredentials & WithSessions;

interface Change {
  readonly accountId: string;
  readonly owner: { readonly name: string; readonly email: string };
  readonly current: string;
  readonly password: string;
  /** The sessions that end with the old password. */
  readonly ended: SessionChoice;
}

/** Changes a password, for whoever knows the present one; returns why not. */
export async function changePassword(
  database: Database<Tx>,
  credentials: Credentials,
  actor: Actor,
  { accountId, owner, current, password, ended }: Change,
): Promise<PasswordFault | 'wrongPassword' | undefined> {
  const stored = await database.transaction(actor, (tx) => tx.credentials.of(accountId));
  if (!(await credentials.isPassword(stored?.passwordHash, current))) return 'wrongPassword';
  const fault = passwordFault(password, owner);
  if (fault) return fault;
  const passwordHash = await credentials.hashPassword(password);
  await database.transaction(actor, async (tx) => {
    await tx.credentials.setPassword(accountId, passwordHash);
    await tx.sessions.end(accountId, ended);
    await tx.appendAudit(actor, [{ kind: 'passwordChanged', entity: 'account', entityId: accountId }]);
  });
  return undefined;
}
