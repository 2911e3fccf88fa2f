import type { Duty } from '../directory/unit';

/** A duty that is held today, with its unit. `unitIds`: the unit and everything below; `actingUnitIds`: the unit and those below that it acts for. */
export interface AccountDuty {
  readonly duty: Duty;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitIds: readonly string[];
  readonly actingUnitIds: readonly string[];
}

/** What somebody signed in with: a one-time link that he asked for or was given, the one of a letter, a device on which he is remembered, or his password and code. */
export type SignInWay = 'link' | 'letter' | 'device' | 'password';

/**
 * Who signs in: an account that is not disabled and whose person holds a duty today. The office's shared first account has no person, and holds the office's
 * duty until somebody of the office has signed in.
 */
export interface SignInAccount {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly hasPassword: boolean;
  /** In the order of the duties' names in core/directory/unit.ts. */
  readonly duties: readonly AccountDuty[];
}
