import type { Role } from './may';

/** Who signs in: an account that is not disabled. `unitIds` is the subtree of its unit, empty where it has none. */
export interface SignInAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitIds: readonly string[];
}
