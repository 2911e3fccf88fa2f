import type { SignInWay } from '../../../core/access/account';

/** A session that is open (登录中的浏览器). `key` names it without giving it away; instants are epoch milliseconds of the machine's clock. */
export interface OpenSession {
  readonly key: string;
  readonly signedInBy: SignInWay;
  /** What the browser says of itself. */
  readonly userAgent: string;
  readonly begunAtMs: number;
  readonly seenAtMs: number;
}

/** Which sessions of an account: one, or all but one. */
export type SessionChoice = { readonly only: string } | { readonly allBut: string | undefined };

/** How many sessions were ended, and how many devices were forgotten with them. */
export interface SessionsEnded {
  readonly sessions: number;
  readonly devices: number;
}

export interface SessionRepository {
  /** Those of an account that are open, the one seen last first. */
  ofAccount(accountId: string): Promise<readonly OpenSession[]>;
  /** Ends those that are chosen, and forgets the devices by which they could begin anew: that of the one, or all but that of the one that stays. */
  end(accountId: string, which: SessionChoice): Promise<SessionsEnded>;
}

/** A transaction that offers it. */
export interface WithSessions {
  readonly sessions: SessionRepository;
}
