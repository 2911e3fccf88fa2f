import { type AccessActor, may, type Records, reachOf, recordsOf, scopeOf } from '../../core/access/may';
import type { Action } from '../../core/access/may';
import type { TokenScope } from '../../core/access/token-scope';
import type { Actor } from '../../core/access/actor';
import type { SignInAccount } from '../../core/access/account';

/** A unit for which the caller acts by a duty of it, and the units that it acts for, itself among them. */
interface CallerUnit {
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
}

/** Who is signed in: what pages show of him, what the rules of access look at, and the actor of his transactions. */
export interface Caller {
  readonly accountId: string;
  readonly name: string;
  /** The units in which he holds a duty, as pages name them; null where he has none. */
  readonly unitName: string | null;
  /** Whether he supervises, so that pages show him every unit's business as the office sees it. */
  readonly isOffice: boolean;
  /** The units for which he signs and reports himself, each with those that it acts for; whoever has more than one may look at one at a time. */
  readonly units: readonly CallerUnit[];
  /** He must set a password before anything else. */
  readonly mustSetUp: boolean;
  /** What the token is for with which a system came; absent for people. */
  readonly tokenScopes?: readonly TokenScope[];
  readonly access: AccessActor;
  readonly actor: Actor & { readonly accountId: string; readonly sees: readonly Records[] };
}

interface CallerOptions {
  readonly mustSetUp?: boolean;
  /** What a token is for, and all that it may do. */
  readonly token?: { readonly scopes: readonly TokenScope[]; readonly only: ReadonlySet<Action> };
}

/** The caller of an account: what he may do follows from the duties that he holds today. */
export function callerOf(
  { id, name, personId, duties }: SignInAccount,
  requestId: string,
  { mustSetUp = false, token }: CallerOptions = {},
): Caller {
  const held = duties.map(({ duty, unitId, unitIds, actingUnitIds }) => ({
    duty,
    unitId,
    unitIds: new Set(unitIds),
    actingUnitIds: new Set(actingUnitIds),
  }));
  const access: AccessActor = { ...(personId !== null && { personId }), duties: held, ...(token && { only: token.only }) };
  // The office's shared first account supervises before any unit is known.
  const units = [...new Map(duties.map(({ unitId, unitName }) => [unitId, unitName])).entries()].filter(([unitId]) => unitId !== '');
  const [only] = units.length === 1 ? units : [];
  return {
    accountId: id,
    name,
    unitName: units.length === 0 ? null : units.map(([, unitName]) => unitName).join('、'),
    mustSetUp,
    ...(token && { tokenScopes: token.scopes }),
    isOffice: may('acceptReport', access),
    units: units.flatMap(([id, name]) => {
      const unitIds = reachOf('signFor', { duties: held.filter(({ unitId }) => unitId === id) });
      return unitIds === '*' || unitIds.length === 0 ? [] : [{ id, name, unitIds }];
    }),
    access,
    actor: {
      name: `account:${id}`,
      accountId: id,
      ...(only && { unitId: only[0] }),
      scope: scopeOf(access),
      sees: recordsOf(access),
      requestId,
    },
  };
}
