import { type EntryProblem, entryProblems } from './check-entry';
import type { Collected, FigureEntry } from './figure';

/** What somebody reports of a unit for one day. */
export interface ReportedRow {
  readonly unitId: string;
  readonly collected: Collected;
}

/** What is known beside it: the latest entry before the day, the one of the day, the first after it. */
export interface KnownEntries {
  readonly earlier?: FigureEntry;
  readonly same?: FigureEntry;
  readonly later?: FigureEntry;
}

/** `corrects`: the day has another figure already, and no reason for a correction (更正) is given. `twice`: the unit stands in two rows. */
export type RowProblem = { readonly unitId: string } & (
  EntryProblem | { readonly is: 'corrects'; readonly same: FigureEntry } | { readonly is: 'twice' }
);

export interface DecidedEntries {
  /** Taken only where there is no problem: a report is taken whole or refused whole. */
  readonly entries: readonly (ReportedRow & { readonly corrects?: FigureEntry })[];
  /** Units of which the same is known already: the same report again changes nothing. */
  readonly unchanged: readonly string[];
  readonly problems: readonly RowProblem[];
}

const FIELDS = ['paid', 'amountFen', 'paidByGovernment', 'paidInCash'] as const;

/** Whether two reports say the same. */
export const saysTheSame = (a: Collected, b: Collected): boolean => FIELDS.every((field) => a[field] === b[field]);

/** What a report of several units for one day becomes: new entries, corrections where a reason is given, nothing where it is known. */
export function decideEntries(rows: readonly ReportedRow[], knownOf: (unitId: string) => KnownEntries, hasReason: boolean): DecidedEntries {
  const entries: DecidedEntries['entries'][number][] = [];
  const unchanged: string[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { unitId, collected } = row;
    const known = knownOf(unitId);
    if (seen.has(unitId)) problems.push({ unitId, is: 'twice' });
    seen.add(unitId);
    if (known.same && saysTheSame(known.same.collected, collected)) {
      unchanged.push(unitId);
      continue;
    }
    problems.push(...entryProblems(collected, known).map((problem) => ({ unitId, ...problem })));
    if (known.same && !hasReason) problems.push({ unitId, is: 'corrects', same: known.same });
    entries.push({ ...row, ...(known.same && { corrects: known.same }) });
  }
  return { entries, unchanged, problems };
}
