import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithUrgentLetters } from '../../letters/use-cases/urgent-letter';
import type { WithAccounts } from './account-repository';
import type { WithCredentials } from './password/credential-repository';
import type { WithDevices } from './devices/device-repository';
import type { WithSessions } from './session-repository';
import type { SignInAccount } from '../../../core/access/account';

/** What a one-time link is worth: `used` and `expired` ones tell so to whoever holds them, anything else is `unknown`. */
export type LinkState = 'valid' | 'used' | 'expired' | 'unknown';

export interface LinkView {
  readonly state: LinkState;
  readonly account?: SignInAccount;
  /** It stands in a letter about tasks; whoever needs a password does not get in by it. */
  readonly isOfLetter: boolean;
}

export interface SignInRepository {
  account(accountId: string): Promise<SignInAccount | undefined>;
  /** The account of the person with this address, in whatever case it is written. */
  accountOfAddress(
    address: string,
  ): Promise<{ readonly account: SignInAccount; readonly personId: string; readonly address: string } | undefined>;
  /** Makes a link and returns its token, which is kept nowhere: the table holds its hash. */
  addLink(accountId: string, validMinutes: number): Promise<string>;
  /** Looks at a link without using it. */
  link(token: string): Promise<LinkView>;
  /** Uses a link: of two that try at once, one succeeds. Marks the sign-in. */
  useLink(token: string): Promise<LinkView>;
  /** Removes links that have been worth nothing for a month. Until then whoever presses one is told why it does not open. */
  purge(): Promise<void>;
  /** Marks a sign-in, and voids every open link of the account. */
  markSignedIn(accountId: string): Promise<void>;
}

/** A transaction that offers it. */
export interface WithSignIn {
  readonly signIn: SignInRepository;
}

/** What signing in and out needs of the database. */
export type SignInDatabase = Database<
  Transaction & WithSignIn & WithAccounts & WithCredentials & WithSessions & WithDevices & WithUrgentLetters
>;
