import type { AccessActor } from '../../core/access/may';
import type { Actor } from '../../core/access/actor';
import type { SignInAccount } from '../../core/access/account';

/** Who is signed in: what pages show of him, what the rules of access look at, and the actor of his transactions. */
export interface Caller {
  readonly accountId: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly isOffice: boolean;
  readonly access: AccessActor;
  readonly actor: Actor & { readonly accountId: string };
}

/** An account of the office sees every unit, any other the subtree of its unit. */
export function callerOf({ id, name, role, unitId, unitName, unitIds }: SignInAccount, requestId: string): Caller {
  return {
    accountId: id,
    name,
    unitName,
    isOffice: role === 'office',
    access: { role, unitIds: new Set(unitIds) },
    actor: {
      name: `account:${id}`,
      accountId: id,
      ...(unitId !== null && { unitId }),
      scope: role === 'office' ? '*' : unitIds,
      requestId,
    },
  };
}
