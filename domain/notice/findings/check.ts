import type { Calendar } from '../../calendar/calendar';
import type { Finding, FindingSeverity, Notice, Span } from '../notice';

/** What a directory says of a unit's name: known (also as an alias or a group), a group that names nobody (有关部门), or unknown with the nearest names. */
export interface LookedUp {
  readonly isKnown: boolean;
  readonly isUndecided: boolean;
  readonly suggestions: readonly string[];
}

/** Looks up the names of one list, in which a name may lean on its neighbour (县、乡（镇）纪委监委); one answer for each name. */
export type UnitLookup = (names: readonly string[]) => readonly LookedUp[];

/** What a notice is checked against. Where a part is absent, its findings are left out. */
export interface CheckContext {
  readonly calendar?: Calendar;
  readonly lookUpUnits?: UnitLookup;
}

export interface CheckInput extends CheckContext {
  readonly notice: Notice;
  readonly text: string;
}

/** One kind of finding. */
export type Check = (input: CheckInput) => Finding[];

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;

/** A finding at its place. */
export function finding(text: string, code: string, severity: FindingSeverity, params: Finding['params'], span?: Span): Finding {
  return { code, severity, params, ...(span === undefined ? {} : { span, line: lineOf(text, span.start) }) };
}
