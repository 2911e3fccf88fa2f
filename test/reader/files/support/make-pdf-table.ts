import type { PdfItem } from '../../../../bench/reader/documents/make-pdf';

const SIZE = 12;
const PITCH = 16;
const MARGIN = 5;

export interface RuledTable {
  /** Places of the rules from left to right. */
  readonly xs: readonly number[];
  readonly top: number;
  /** Texts of the cells; `^` goes on from the cell above, `<` from the one on the left. A text is broken where the cell ends and at ⏎. */
  readonly rows: readonly (readonly string[])[];
  readonly filled?: boolean;
  readonly sides?: boolean;
}

/** The lines of a cell as a page shows them. */
function wrap(text: string, width: number): string[] {
  const most = Math.max(1, Math.floor((width - 2 * MARGIN) / SIZE));
  return text.split('\n').flatMap((part) => part.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
}

/** A table of a test .pdf with its rules; without them when `ruled` is false. */
export function drawTable({ xs, top, rows, filled = false, sides = true }: RuledTable, ruled = true): PdfItem[] {
  const rightOf = (row: readonly string[], column: number) => {
    let last = column;
    while (row[last + 1] === '<') last += 1;
    return xs[last + 1] ?? 0;
  };
  const lines = rows.map((row) => row.map((text, column) => (text === '^' || text === '<' ? [] : wrap(text, rightOf(row, column) - (xs[column] ?? 0))))); // prettier-ignore
  const heights = lines.map((row) => Math.max(1, ...row.map((cell) => cell.length)) * PITCH + 6);
  const ys = heights.reduce((all, height) => [...all, (all[all.length - 1] ?? 0) - height], [top]);
  const texts = lines.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell.map((text, index) => ({ x: (xs[column] ?? 0) + MARGIN, y: (ys[at] ?? 0) - PITCH * (index + 1), text })),
    ),
  );
  if (!ruled) return texts;
  const rules: PdfItem[] = [];
  const outline = [xs[0] ?? 0, xs[xs.length - 1] ?? 0] as const;
  for (let row = 0; row <= rows.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const y = ys[row] ?? 0;
      if (rows[row]?.[column] !== '^') rules.push({ from: [xs[column] ?? 0, y], to: [xs[column + 1] ?? 0, y], filled });
      if (row < rows.length && column > 0 && rows[row]?.[column] !== '<')
        rules.push({ from: [xs[column] ?? 0, ys[row + 1] ?? 0], to: [xs[column] ?? 0, y], filled });
    }
  }
  if (sides) for (const x of outline) rules.push({ from: [x, ys[rows.length] ?? 0], to: [x, top], filled });
  return [...rules, ...texts];
}
