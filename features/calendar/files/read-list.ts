import { CsvError, parse } from 'csv-parse/sync';
import { type CivilDay, parseDay, weekday } from '../../../core/calendar/civil-day';
import type { NamedDay } from '../rules/plan-load';

/** A line of a list of days off that is not understood, or does not go with another. */
export type ListProblem = { readonly line: number } & (
  | { readonly code: 'noDay'; readonly text: string }
  | { readonly code: 'noKind'; readonly text: string }
  | { readonly code: 'noName' | 'badQuote' }
  | { readonly code: 'makeupOnWorkDay'; readonly day: CivilDay }
  /** The day stands at an earlier line, as the same or as something else. */
  | { readonly code: 'twice' | 'contradicts'; readonly day: CivilDay; readonly otherLine: number }
);

const KINDS: Readonly<Record<string, NamedDay['kind']>> = {
  holiday: 'holiday', 放假: 'holiday', makeup: 'makeup', 上班: 'makeup', 调休: 'makeup', county: 'countyHoliday', 县假: 'countyHoliday',
}; // prettier-ignore

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

interface ReadDay extends NamedDay {
  readonly line: number;
}

function readLine({ record, info: { lines: line } }: Line): ReadDay | ListProblem {
  const [date = '', kindWord = '', name = ''] = record;
  const day = parseDay(date);
  if (day === undefined) return { line, code: 'noDay', text: date };
  const kind = Object.hasOwn(KINDS, kindWord) ? KINDS[kindWord] : undefined;
  if (kind === undefined) return { line, code: 'noKind', text: kindWord };
  if (name === '') return { line, code: 'noName' };
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  return kind === 'makeup' && !isWeekend ? { line, code: 'makeupOnWorkDay', day } : { line, day, kind, name };
}

/** The lines of a file, or where its quotes do not go together: nothing after that can be told apart. */
function linesOf(text: string): Line[] | ListProblem {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, info: true, relax_column_count: true }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error['lines']), code: 'badQuote' };
  }
}

/** Days of a file `date,kind,name`, with a heading or without, and every line that is not understood. A day stands in it once. */
export function readList(text: string): { readonly days: readonly NamedDay[]; readonly problems: readonly ListProblem[] } {
  const lines = linesOf(text);
  if (!Array.isArray(lines)) return { days: [], problems: [lines] };
  const problems: ListProblem[] = [];
  const seen = new Map<CivilDay, ReadDay>();
  for (const read of lines.filter(({ record }, at) => at > 0 || parseDay(record[0] ?? '') !== undefined).map(readLine)) {
    if ('code' in read) {
      problems.push(read);
      continue;
    }
    const { day, kind, line } = read;
    const other = seen.get(day);
    if (other === undefined) seen.set(day, read);
    else problems.push({ line, code: other.kind === kind ? 'twice' : 'contradicts', day, otherLine: other.line });
  }
  return { days: [...seen.values()].map(({ day, kind, name }) => ({ day, kind, name })), problems };
}
