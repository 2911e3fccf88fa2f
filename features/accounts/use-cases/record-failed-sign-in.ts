import { doorActor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** Why somebody was not signed in. */
export type SignInFailure = 'linkUsed' | 'linkExpired' | 'linkUnknown' | 'unknownAddress' | 'wrongPassword' | 'wrongCode' | 'lockedOut';

export interface FailedSignIn {
  /** Whose sign-in it was to be, where that is known. */
  readonly accountId: string | undefined;
  readonly failure: SignInFailure;
  /** Where it came from, as limits count it. */
  readonly host: string;
  readonly requestId: string;
}

/** Records a sign-in that failed (登录失败), without what was given. */
export function recordFailedSignIn(database: Database, { accountId, failure, host, requestId }: FailedSignIn): Promise<void> {
  const actor = doorActor(requestId);
  return database.transaction(actor, (tx) =>
    tx.appendAudit(actor, [{ kind: 'signInFailed', entity: 'account', entityId: accountId ?? 'unknown', after: { failure, host } }]),
  );
}
