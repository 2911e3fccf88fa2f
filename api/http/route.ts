import type { Authorisation } from './authorise';
import type { SignInWay } from '../../core/access/account';
import type { Caller } from './caller';

/** What a route leaves behind: `reads` only the line of the request log, a write the audit entry of its use case. */
type AuditPolicy = 'reads' | `writes through ${string}`;

/** What every route says about itself; without it, it does not compile. */
export interface RoutePolicy<A extends Authorisation = Authorisation> {
  readonly method: 'get' | 'post' | 'delete';
  readonly authorisation: A;
  readonly audit: AuditPolicy;
}

/** The caller is there wherever the authorisation asks for one. */
export type CallerOf<A extends Authorisation> = A extends 'public' ? Caller | undefined : Caller;

/** The session as a route may use it. */
export interface RouteSession {
  /** Names the session in lists; undefined while nobody is signed in. */
  readonly key: string | undefined;
  /** What the browser says of itself. */
  readonly userAgent: string;
  /** The remembered device on which it goes on. */
  readonly deviceId: string | undefined;
  /** The secret of codes that is offered in this session, made where there is none yet. */
  setUpSecret(make: () => string): string;
  /** Begins anew, on a device that is remembered, or on one that is not and forgets whom it was remembered for. */
  begin(accountId: string, signedInBy: SignInWay, device?: { readonly id: string; readonly token: string }): Promise<void>;
  end(): Promise<void>;
}
