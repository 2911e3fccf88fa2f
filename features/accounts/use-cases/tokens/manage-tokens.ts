import type { Actor } from '../../../../core/access/actor';
import type { TokenScope } from '../../../../core/access/token-scope';
import { type CivilDay, dayOfInstant, instantOf } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import { expiryProblem } from '../../rules/check-token';
import type { ApiToken, WithTokens } from './token-repository';

export type TokenDatabase = Database<Transaction & WithTokens & WithDirectory>;

/** Units for which systems act: a village has none of its own. */
const actsByItself = ({ kind }: Unit): boolean => kind !== 'village' && kind !== 'section';

/** What the page of tokens shows. */
export interface TokensOnPage {
  readonly tokens: readonly ApiToken[];
  readonly units: readonly Unit[];
  readonly today: CivilDay;
}

export const lookAtTokens = (database: TokenDatabase, actor: Actor): Promise<TokensOnPage> =>
  database.transaction(actor, async (tx) => {
    const today = dayOfInstant(await tx.nowMs());
    const units = (await tx.directory.loadUnits()).filter((unit) => actsByItself(unit) && !isOver(unit, today));
    return { tokens: await tx.tokens.list(), units, today };
  });

/** What somebody asks a token for; it is valid to the end of `lastDay`. */
export interface AskedToken {
  readonly name: string;
  readonly unitId: string;
  readonly scopes: readonly TokenScope[];
  readonly lastDay: CivilDay;
}

export type TokenRefusal = 'past' | 'tooFar' | 'unknownUnit' | 'nameTaken';

/** Makes a token for a system of a unit (发放接口令牌): what it is is answered once, and kept nowhere. */
export const issueToken = (
  database: TokenDatabase,
  actor: Actor & { readonly accountId: string },
  { name, unitId, scopes, lastDay }: AskedToken,
): Promise<{ readonly kind: 'issued'; readonly token: string } | { readonly kind: 'refused'; readonly refusal: TokenRefusal }> =>
  database.transaction(actor, async (tx) => {
    const today = dayOfInstant(await tx.nowMs());
    const problem = expiryProblem(lastDay, today);
    if (problem) return { kind: 'refused', refusal: problem };
    const unit = (await tx.directory.loadUnits()).find(({ id }) => id === unitId);
    if (!unit || !actsByItself(unit) || isOver(unit, today)) return { kind: 'refused', refusal: 'unknownUnit' };
    if (await tx.tokens.isNameTaken(name)) return { kind: 'refused', refusal: 'nameTaken' };
    const { id, token } = await tx.tokens.add({ name, unitId, scopes, expiresAtMs: instantOf(lastDay + 1), accountId: actor.accountId });
    await tx.appendAudit(actor, [{ kind: 'token.issued', entity: 'apiToken', entityId: id, unitId, after: { name, scopes, lastDay } }]);
    return { kind: 'issued', token };
  });

/** Revokes a token (停用令牌), at once and for good; false where there is nothing to revoke. */
export const revokeToken = (database: TokenDatabase, actor: Actor & { readonly accountId: string }, id: string): Promise<boolean> =>
  database.transaction(actor, async (tx) => {
    if (!(await tx.tokens.revoke(id, actor.accountId))) return false;
    await tx.appendAudit(actor, [{ kind: 'token.revoked', entity: 'apiToken', entityId: id }]);
    return true;
  });
