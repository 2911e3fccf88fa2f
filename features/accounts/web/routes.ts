import type { Routes } from '../../../api/http/routes';
import type { Throttle } from '../../../api/http/deps';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { LinkView, SignInMailer, WithSignIn } from '../use-cases/sign-in-repository';
import { deleteSession } from './deleteSession';
import { getSession } from './getSession';
import { askForLink, leave, linkPage, signInPage, useLink } from './sign-in-pages';

export interface AccountsWeb {
  readonly database: Database<Transaction & WithSignIn>;
  readonly mailer: SignInMailer;
  /** Looks at a sign-in link without using it. */
  readonly linkOf: (token: string) => Promise<LinkView>;
  /** Lets work go on after the response; what goes wrong is logged under `what`. */
  readonly background: (work: Promise<unknown>, what: string, about: object) => void;
  readonly publicUrl: string;
  readonly signInThrottle: { readonly byAddress: Throttle; readonly byHost: Throttle };
}

/** Signing in and out. */
export const accountRoutes = (web: AccountsWeb): Routes => ({
  endpoints: [getSession, deleteSession(web.database)],
  pages: [signInPage, askForLink(web), linkPage(web), useLink(web), leave(web)],
});
