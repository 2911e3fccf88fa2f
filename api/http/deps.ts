import type { Store } from 'express-session';
import type { SignInAccount } from '../../core/access/account';
import type { IdempotencyStore } from '../../platform/idempotency/idempotency-store';
import type { InstanceKind } from '../../platform/instance/instance-kind';

/** A line of the log: what happened, and what is known about it. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** How often something may be tried. Both return the seconds to wait, or undefined while it is allowed. */
export interface Throttle {
  /** Counts a try. */
  take(key: string): Promise<number | undefined>;
  /** Looks without counting. */
  wait(key: string): Promise<number | undefined>;
}

/** What serving a route takes, whatever its feature. */
export interface HttpDeps {
  /** The account of a session, read anew for each request. */
  readonly accountOf: (accountId: string) => Promise<SignInAccount | undefined>;
  readonly idempotency: IdempotencyStore;
  readonly sessionStore: Store;
  readonly sessionSecret: string;
  readonly publicUrl: string;
  /** Addresses and nets whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly instanceKind: InstanceKind;
  readonly log: Log;
}
