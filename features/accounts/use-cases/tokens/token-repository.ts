import type { AccountDuty } from '../../../../core/access/account';
import type { TokenScope } from '../../../../core/access/token-scope';

/** A token of an integration (接口令牌), as the administrators see it; what it is is known to whoever was shown it once. Instants are epoch milliseconds. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly scopes: readonly TokenScope[];
  readonly by: string | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly lastUsedAtMs: number | null;
  readonly state: TokenState;
}

export type TokenState = 'valid' | 'expired' | 'revoked';

/** A token that somebody came with: for whom it acts. */
export interface UsedToken {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly state: TokenState;
  readonly scopes: readonly TokenScope[];
  readonly unit: Omit<AccountDuty, 'duty'>;
}

export interface NewToken {
  readonly name: string;
  readonly unitId: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAtMs: number;
  readonly accountId: string;
}

export interface TokenRepository {
  /** Every token, the newest first, those that are of no use any more last; at most a hundred. */
  list(): Promise<readonly ApiToken[]>;
  /** Whether a token of this name is valid or will be. */
  isNameTaken(name: string): Promise<boolean>;
  /** Makes a token with an account of its own. Answers its id, and what it is: only its hash is kept. */
  add(token: NewToken): Promise<{ readonly id: string; readonly token: string }>;
  /** Revokes a token and closes its account; false where nobody has it or it is revoked already. */
  revoke(id: string, accountId: string): Promise<boolean>;
  find(token: string): Promise<UsedToken | undefined>;
  markUsed(id: string): Promise<void>;
}

export interface WithTokens {
  readonly tokens: TokenRepository;
}
