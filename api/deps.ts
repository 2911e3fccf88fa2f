import type { Store } from 'express-session';
import type { IdempotencyStore } from './http/idempotency-store';
import type { Screens } from '../features/ledger/use-cases/screens';
import type { LinkView, SignInAccount, SignInMailer } from '../features/accounts/use-cases/sign-in-repository';
import type { Subjects } from '../features/assignment/use-cases/subjects';
import type { DubanDatabase } from '../platform/postgres/stores';
import type { Inbox } from '../features/letters/web/inbox';

/** A line of the log: what happened, and what is known about it. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** How often something may be tried. `take` answers the seconds to wait, or undefined while it is allowed. */
export interface Throttle {
  take(key: string): Promise<number | undefined>;
}

/** What the web part is built of; api/main.ts fills it. */
export interface ApiDeps {
  readonly database: DubanDatabase;
  readonly screens: Screens;
  readonly subjects: Subjects;
  readonly idempotency: IdempotencyStore;
  /** The account of a session, read anew for each request. */
  readonly accountOf: (accountId: string) => Promise<SignInAccount | undefined>;
  readonly mailer: SignInMailer;
  /** Looks at a sign-in link without using it. */
  readonly linkOf: (token: string) => Promise<LinkView>;
  /** Lets work go on after the answer; what goes wrong is logged under `what`. */
  readonly background: (work: Promise<unknown>, what: string, about: object) => void;
  readonly sessionStore: Store;
  readonly sessionSecret: string;
  readonly publicUrl: string;
  readonly signInThrottle: { readonly byAddress: Throttle; readonly byHost: Throttle };
  /** The built-in inbox, where letters go that have no mail server. */
  readonly inbox?: Inbox;
  /** Whether the database answers. */
  readonly isAlive: () => Promise<boolean>;
  readonly log: Log;
}
