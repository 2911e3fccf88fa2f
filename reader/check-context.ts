import type { Calendar } from '../core/calendar/calendar';

/** What a directory says of a unit's name: known (also as an alias or a group), a group that names nobody (有关部门), or unknown with the nearest names. */
export interface LookedUp {
  readonly isKnown: boolean;
  readonly isUndecided: boolean;
  readonly suggestions: readonly string[];
}

/** Looks up the names of one list, in which a name may lean on its neighbour (县、乡（镇）纪委监委); one result for each name. */
export type UnitLookup = (names: readonly string[]) => readonly LookedUp[];

/** What a notice is checked against. Where a part is absent, its findings are left out. */
export interface CheckContext {
  readonly calendar?: Calendar;
  readonly lookUpUnits?: UnitLookup;
}
