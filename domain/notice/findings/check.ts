import type { Calendar } from '../../calendar/calendar';
import type { Finding, FindingSeverity, Notice, Span } from '../notice';

/** What a directory says of a unit's name: known (also as an alias or a group), or the names that come nearest. */
export type UnitLookup = (name: string) => { readonly isKnown: boolean; readonly suggestions: readonly string[] };

/** What a notice is checked against. Where a part is absent, its findings are left out. */
export interface CheckContext {
  readonly calendar?: Calendar;
  readonly lookUpUnit?: UnitLookup;
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
