import type { Store } from 'express-session';
import type { AccountDuty, SignInAccount, SignInWay } from '../../core/access/account';
import type { TokenScope } from '../../core/access/token-scope';
import type { IdempotencyStore } from '../../platform/idempotency/idempotency-store';
import type { InstanceKind } from '../../platform/instance/instance-kind';

/** A line of the log: what happened, and what is known about it. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** How often something may be tried. `take` and `wait` return the seconds to wait, or undefined while it is allowed. */
export interface Throttle {
  /** Counts a try. */
  take(key: string): Promise<number | undefined>;
  /** Forgets the tries of a key. */
  forget(key: string): Promise<void>;
  /** Looks without counting. */
  wait(key: string): Promise<number | undefined>;
}

/** A request that brings a token: the route by its pattern, and where it comes from, as limits count it. */
interface TokenRequest {
  readonly token: string;
  readonly route: string;
  readonly host: string;
  readonly requestId: string;
}

/** For whom a token acts, or why it is none. */
type TokenUse =
  | {
      readonly is: 'valid';
      readonly user: {
        readonly accountId: string;
        readonly name: string;
        readonly scopes: readonly TokenScope[];
        readonly unit: Omit<AccountDuty, 'duty'>;
      };
    }
  | { readonly is: 'unknown' | 'expired' | 'revoked' };

/** What serving a route takes, whatever its feature. */
export interface HttpDeps {
  /** Whom a session belongs to, read anew for each request; undefined where it leads nowhere any more. */
  readonly accountOf: (
    accountId: string,
    signedInBy: SignInWay,
  ) => Promise<{ readonly account: SignInAccount; readonly mustSetUp: boolean } | undefined>;
  /** Signs in by the token of a remembered device; undefined where it leads nowhere. */
  readonly signInByDevice: (
    token: string,
    requestId: string,
  ) => Promise<{ readonly accountId: string; readonly deviceId: string } | undefined>;
  /** Looks at the token of a system and records its use. */
  readonly useToken: (request: TokenRequest) => Promise<TokenUse>;
  /** Requests of a host that bring no good token. */
  readonly tokenFailures: Throttle;
  readonly idempotency: IdempotencyStore;
  readonly sessionStore: Store;
  readonly sessionSecret: string;
  readonly publicUrl: string;
  /** Addresses and nets whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly instanceKind: InstanceKind;
  /** The page on which whoever is not signed in does so. */
  readonly signInPath: string;
  readonly log: Log;
}
