import type { SignInLimits } from './sign-in/sign-in-limits';
import type { SignInAccount } from '../../../core/access/account';
import type { LedgerQueries } from '../../ledger/use-cases/queries';
import type { Credentials } from '../use-cases/password/credentials';
import type { SignInComposer } from '../use-cases/sign-in-letter';
import type { TokenDatabase } from '../use-cases/tokens/manage-tokens';
import type { LinkView, SignInDatabase } from '../use-cases/sign-in-repository';
import type { AccountQueries } from '../use-cases/users/account-queries';

/** What signing in and out works with. */
export interface AccountsWeb {
  readonly database: SignInDatabase & TokenDatabase;
  readonly queries: AccountQueries;
  readonly composer: SignInComposer;
  /** Tasks, as a link names the one it leads to. */
  readonly tasks: Pick<LedgerQueries, 'task'>;
  /** Looks at a sign-in link without using it. */
  readonly linkOf: (token: string) => Promise<LinkView>;
  /** Whether the mail server is out of reach or takes nothing from us, so that letters wait. */
  readonly isMailHeldUp: () => Promise<boolean>;
  readonly limits: SignInLimits;
  readonly credentials: Credentials;
  /** Whether a link alone does not do for this account. */
  readonly needsPassword: (account: SignInAccount) => boolean;
  /** Whether a device may be remembered for this account. */
  readonly mayBeRemembered: (account: SignInAccount) => boolean;
}
