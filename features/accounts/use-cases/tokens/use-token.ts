import { doorActor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { UsedToken, WithTokens } from './token-repository';

/** A request that brings a token: the route by its pattern, and where it comes from, as limits count it. */
export interface TokenRequest {
  readonly token: string;
  readonly route: string;
  readonly host: string;
  readonly requestId: string;
}

/** For whom a token acts, or why it is none. */
export type TokenUse = { readonly is: 'valid'; readonly user: UsedToken } | { readonly is: 'unknown' | 'expired' | 'revoked' };

/** Looks at the token of a request and records its use in its name, or that it was refused; what was given stands nowhere. */
export const useToken =
  (database: Database<Transaction & WithTokens>) =>
  ({ token, route, host, requestId }: TokenRequest): Promise<TokenUse> => {
    const door = doorActor(requestId);
    return database.transaction(door, async (tx): Promise<TokenUse> => {
      const user = await tx.tokens.find(token);
      const entity = { entity: 'apiToken', entityId: user?.id ?? 'unknown' } as const;
      if (user?.state !== 'valid') {
        const is = user?.state ?? 'unknown';
        await tx.appendAudit(door, [{ kind: 'token.refused', ...entity, after: { is, route, host } }]);
        return { is };
      }
      await tx.tokens.markUsed(user.id);
      const actor = { ...door, name: `account:${user.accountId}`, accountId: user.accountId, unitId: user.unit.unitId };
      await tx.appendAudit(actor, [{ kind: 'token.used', ...entity, after: { name: user.name, route, host } }]);
      return { is: 'valid', user };
    });
  };
