import { headHint } from '../../structure/head-word';
import type { Line } from '../../text/lines';
import { concat, type Passage } from '../../text/passage';
import { SLACK, spacedWords } from './spaced-words';

/** Tasks side by side, heads below one another, and lines of one cell. */
const FEWEST_TASKS = 2;
const FEWEST_HEADS = 3;
const MOST_LINES = 12;

/** A row of such a table: its head and the cell of each task. */
interface SideRow {
  readonly line: Line;
  readonly parts: Passage[][];
}

/** The words of a line by the columns they stand in; a word off all columns goes on with the one before it. Undefined where its first stands in none. */
function byColumns(text: string, line: Line, columns: readonly number[]): Passage[][] | undefined {
  const parts = columns.map((): Passage[] => []);
  let last = -1;
  for (const { passage, column } of spacedWords(text, line, false)) {
    const at = columns.findIndex((one) => Math.abs(one - column) <= SLACK);
    const own = at < 0 ? last : at;
    if (own < last || own < 0) return undefined;
    parts[own]?.push(passage);
    last = own;
  }
  return parts;
}

/**
 * A table whose heads stand below one another, each with the cells of several tasks beside it in columns of white space (项目名称　修路　修渠 ⏎ 牵头单位　县交通局
 * 县水利局): its rows, with the lines on which their cells go on. Undefined where the lines from `from` on are anything else.
 */
export function readSideTable(text: string, lines: readonly Line[], from: number): { readonly rows: Line[]; readonly lines: number } | undefined {
  const first = lines[from];
  const words = first && first.cells.length < 2 ? spacedWords(text, first, true) : [];
  const isHead = (parts: readonly Passage[]): boolean => parts.length > 0 && headHint(concat(parts).text) !== undefined;
  if (words.length < FEWEST_TASKS + 1 || !isHead(words.slice(0, 1).map(({ passage }) => passage))) return undefined;
  const columns = words.map(({ column }) => column);
  const rows: SideRow[] = [];
  let at = from;
  for (let of = 0; at < lines.length && of < MOST_LINES; at += 1, of += 1) {
    const line = lines[at];
    const parts = line && line.cells.length < 2 && (at === from || line.blanksBefore === 0) ? byColumns(text, line, columns) : undefined;
    const row = rows[rows.length - 1];
    const [head = []] = parts ?? [];
    if (!line || !parts || (head.length > 0 ? !isHead(head) : row === undefined)) break;
    if (head.length > 0) {
      rows.push({ line, parts });
      of = 0;
    } else for (const [column, more] of parts.entries()) row?.parts[column]?.push(...more);
  }
  const hints = rows.map(({ parts: [head] }) => headHint(concat(head ?? []).text));
  if (rows.length < FEWEST_HEADS || !hints.includes('units')) return undefined;
  return {
    rows: rows.map(({ line, parts }) => ({ ...line, passage: concat(parts.flat()), cells: parts.map((cell) => concat(cell)) })),
    lines: at - from,
  };
} // prettier-ignore
