import { type AccessActor, may, scopeOf } from '../../core/access/may';
import type { Actor } from '../../core/access/actor';
import type { SignInAccount } from '../../core/access/account';

/** Who is signed in: what pages show of him, what the rules of access look at, and the actor of his transactions. */
export interface Caller {
  readonly accountId: string;
  readonly name: string;
  /** The units in which he holds a duty, as pages name them; null where he has none. */
  readonly unitName: string | null;
  /** Whether he supervises, so that pages show him every unit's business as the office sees it. */
  readonly isOffice: boolean;
  readonly access: AccessActor;
  readonly actor: Actor & { readonly accountId: string };
}

/** The caller of an account: what he may do follows from the duties that he holds today. */
export function callerOf({ id, name, personId, duties }: SignInAccount, requestId: string): Caller {
  const access: AccessActor = {
    ...(personId !== null && { personId }),
    duties: duties.map(({ duty, unitIds, actingUnitIds }) => ({
      duty,
      unitIds: new Set(unitIds),
      actingUnitIds: new Set(actingUnitIds),
    })),
  };
  const units = [...new Map(duties.map(({ unitId, unitName }) => [unitId, unitName])).entries()];
  const [only] = units.length === 1 ? units : [];
  return {
    accountId: id,
    name,
    unitName: units.length === 0 ? null : units.map(([, unitName]) => unitName).join('、'),
    isOffice: may('acceptReport', access),
    access,
    actor: { name: `account:${id}`, accountId: id, ...(only && { unitId: only[0] }), scope: scopeOf(access), requestId },
  };
}
