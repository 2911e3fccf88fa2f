import type { UnitKind } from '../../../../core/directory/unit';
import type { FileTotal } from './figure-file';

/** A row with numbers and the kind of its unit. */
export interface SummedLine {
  readonly line: number;
  readonly kind: UnitKind;
  readonly numbers: Readonly<Record<string, number>>;
}

/** A total of the file beside the sum of the rows that it is made of, in persons or fen. */
export interface ComparedTotal {
  readonly line: number;
  readonly isPart: boolean;
  readonly column: string;
  readonly written: number;
  readonly sum: number;
}

const sumOf = (lines: readonly SummedLine[], column: string): number => lines.reduce((sum, { numbers }) => sum + (numbers[column] ?? 0), 0);

/** Townships and their villages in one table count the same persons twice: a total may be that of either. */
function sumsOf(lines: readonly SummedLine[], column: string): readonly number[] {
  const villages = lines.filter(({ kind }) => kind === 'village');
  const others = lines.filter(({ kind }) => kind !== 'village');
  return [others, villages, lines].filter((part) => part.length > 0).map((part) => sumOf(part, column));
}

/** The rows that a total is about: all of the table; of a part (小计) those above it since the last one. */
function rowsOf({ line, isPart }: FileTotal, lines: readonly SummedLine[], totals: readonly FileTotal[]): readonly SummedLine[] {
  if (!isPart) return lines;
  const last = Math.max(0, ...totals.filter((other) => other.isPart && other.line < line).map((other) => other.line));
  return lines.filter((row) => row.line > last && row.line < line);
}

/** Compares each total that the file writes with the sum of its rows (合计核对), column by column. */
export const compareTotals = (lines: readonly SummedLine[], totals: readonly FileTotal[]): readonly ComparedTotal[] =>
  totals.flatMap((total) => {
    const rows = rowsOf(total, lines, totals);
    return Object.entries(total.numbers).map(([column, written]) => {
      const [first = 0, ...more] = sumsOf(rows, column);
      return { line: total.line, isPart: total.isPart, column, written, sum: [first, ...more].includes(written) ? written : first };
    });
  });
