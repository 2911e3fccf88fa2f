import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { ComparedTotal } from '../../rules/imported/compare-totals';
import type { FileProblem } from '../../rules/imported/figure-file';
import type { TakenFile } from '../figure-repository';
import type { FigureProblem } from '../record-figures';
import type { QuotaProblem } from '../record-quotas';

/** A row as an import would write it, beside what it replaces; numbers in persons and fen, by the names of their columns. */
export interface PlannedRow {
  readonly line: number;
  readonly unitName: string;
  readonly throughDay: CivilDay | undefined;
  readonly numbers: Readonly<Record<string, number | undefined>>;
  readonly before?: Readonly<Record<string, number | undefined>>;
}

/** What an import would do now. */
export interface ImportPlan {
  readonly added: readonly PlannedRow[];
  /** Other figures of the same day, or other quotas, which it corrects. */
  readonly changed: readonly PlannedRow[];
  readonly unchanged: number;
  readonly totals: readonly ComparedTotal[];
  /** The very same file was taken in before. */
  readonly takenBefore?: TakenFile;
}

/** What is wrong with a file, or with what a row of it says beside what is recorded. */
export type ImportProblem =
  | FileProblem
  | { readonly is: 'figure'; readonly line: number; readonly unitName: string; readonly problem: FigureProblem }
  | { readonly is: 'quota'; readonly line: number; readonly unitName: string; readonly problem: QuotaProblem }
  | { readonly is: 'wrongDay'; readonly day: CivilDay; readonly firstDay: CivilDay; readonly lastDay: CivilDay };

export type ImportPreview =
  { readonly kind: 'planned'; readonly plan: ImportPlan } | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] };
