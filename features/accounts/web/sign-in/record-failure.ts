import { type FailedSignIn, recordFailedSignIn } from '../../use-cases/record-failed-sign-in';
import type { AccountsWeb } from '../accounts-web';

/** Records a failed sign-in, unless its host has had so many that the audit would be filled with them. */
export async function recordFailure({ database, limits }: AccountsWeb, failed: FailedSignIn): Promise<void> {
  if ((await limits.recordedAtHost.take(failed.host)) === undefined) await recordFailedSignIn(database, failed);
}
