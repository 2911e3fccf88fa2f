import type { SignInAccount, SignInWay } from '../../../core/access/account';
import { doorOf, type SecondFactor } from '../rules/sign-in-door';
import type { SignInRepository } from './sign-in-repository';

/** Whom a session belongs to, and whether he must set a password before anything else. */
export interface SessionAccount {
  readonly account: SignInAccount;
  readonly mustSetUp: boolean;
}

/** Reads the account of a session anew; undefined where the session leads nowhere any more. */
export const sessionAccounts =
  ({ account: find }: Pick<SignInRepository, 'account'>, policy: SecondFactor) =>
  async (accountId: string, signedInBy: SignInWay): Promise<SessionAccount | undefined> => {
    const account = await find(accountId);
    const door = account && doorOf(policy, account, signedInBy);
    return account && door !== 'closed' ? { account, mustSetUp: door === 'setUp' } : undefined;
  };
