import type { SignInAccount } from '../../../../core/access/account';
import { doorActor } from '../../../../core/access/actor';
import type { Database } from '../../../../platform/postgres/database';
import type { SignInFailure } from '../record-failed-sign-in';
import { recordSignIn, type SignInTransaction } from '../record-sign-in';
import type { StoredCredential, WithCredentials } from './credential-repository';
import type { Credentials } from './credentials';

type Tx = SignInTransaction & WithCredentials;

interface Given {
  readonly address: string;
  readonly password: string;
  /** A code of the app, or a recovery code. */
  readonly code: string;
  readonly requestId: string;
}

type Outcome = { readonly account: SignInAccount } | { readonly failure: SignInFailure; readonly accountId?: string | undefined };

/** A recovery code as it was written down: in any case, with blanks or strokes. */
const plain = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

async function useCode(tx: Tx, credentials: Credentials, accountId: string, stored: StoredCredential, code: string): Promise<boolean> {
  const secret = credentials.open(stored.codeSecret);
  const step = secret === undefined ? undefined : credentials.stepOf(secret, plain(code), stored.codeStep);
  return step === undefined ? tx.credentials.useRecoveryCode(accountId, plain(code)) : tx.credentials.useStep(accountId, step);
}

/** Signs in with address, password and code; both must be right, and a code is worth something once. */
export async function signInWithPassword(database: Database<Tx>, credentials: Credentials, given: Given): Promise<Outcome> {
  const actor = doorActor(given.requestId);
  const { account, stored } = await database.transaction(actor, async (tx) => {
    const found = (await tx.signIn.accountOfAddress(given.address))?.account;
    return { account: found, stored: found && (await tx.credentials.of(found.id)) };
  });
  const isPassword = await credentials.isPassword(stored?.passwordHash, given.password);
  if (!account) return { failure: 'unknownAddress' };
  if (!stored || !isPassword) return { failure: 'wrongPassword', accountId: account.id };
  return database.transaction(actor, async (tx) => {
    if (!(await useCode(tx, credentials, account.id, stored, given.code))) return { failure: 'wrongCode', accountId: account.id };
    await tx.signIn.markSignedIn(account.id);
    await recordSignIn(tx, actor, account, 'password');
    return { account };
  });
}
