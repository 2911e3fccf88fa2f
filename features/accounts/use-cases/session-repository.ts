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

export interface SessionRepository {
  /** Those of an account that are open, the one seen last first. */
  ofAccount(accountId: string): Promise<readonly OpenSession[]>;
  /** Ends those that are chosen, and returns how many there were. */
  end(accountId: string, which: SessionChoice): Promise<number>;
}

/** A transaction that offers it. */
export interface WithSessions {
  readonly sessions: SessionRepository;
}
