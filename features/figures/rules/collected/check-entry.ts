import { MOST_PERSONS } from '../progress/rate';
import type { Collected, FigureEntry } from './figure';

/** More than a county collects: a hundred billion yuan. */
const MOST_FEN = 10_000_000_000_000;

export type CollectedField = keyof Collected;

/** What cannot be right of an entry, by field. `fell`: a cumulated figure is smaller than an earlier day's, or greater than a later day's: only a correction of that one mends it. */
export type EntryProblem =
  | { readonly field: CollectedField; readonly is: 'notWhole' | 'tooLarge' }
  | { readonly field: 'paidByGovernment' | 'paidInCash'; readonly is: 'moreThanPaid' }
  | { readonly field: CollectedField; readonly is: 'fell'; readonly other: FigureEntry };

const FIELDS: readonly CollectedField[] = ['paid', 'amountFen', 'paidByGovernment', 'paidInCash'];

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What is wrong with what a unit reports for a day, seen beside its latest entry before that day and its first after. */
export function entryProblems(
  collected: Collected,
  { earlier, later }: { readonly earlier?: FigureEntry; readonly later?: FigureEntry },
): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  for (const field of FIELDS) {
    const value = collected[field];
    if (value === undefined) continue;
    if (!isCount(value)) problems.push({ field, is: 'notWhole' });
    else if (value > (field === 'amountFen' ? MOST_FEN : MOST_PERSONS)) problems.push({ field, is: 'tooLarge' });
    const [before, after] = [earlier?.collected[field], later?.collected[field]];
    if (earlier && before !== undefined && value < before) problems.push({ field, is: 'fell', other: earlier });
    if (later && after !== undefined && value > after) problems.push({ field, is: 'fell', other: later });
  }
  for (const field of ['paidByGovernment', 'paidInCash'] as const) {
    const value = collected[field];
    if (value !== undefined && value > collected.paid) problems.push({ field, is: 'moreThanPaid' });
  }
  return problems;
}
