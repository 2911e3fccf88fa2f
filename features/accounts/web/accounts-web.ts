import type { SignInLimits } from './sign-in-limits';
import type { LinkView, SignInDatabase, SignInMailer } from '../use-cases/sign-in-repository';

/** What signing in and out works with. */
export interface AccountsWeb {
  readonly database: SignInDatabase;
  readonly mailer: SignInMailer;
  /** Looks at a sign-in link without using it. */
  readonly linkOf: (token: string) => Promise<LinkView>;
  /** Lets work go on after the response; what goes wrong is logged under `what`. */
  readonly background: (work: Promise<unknown>, what: string, about: object) => void;
  readonly publicUrl: string;
  readonly limits: SignInLimits;
}
