import { foldText } from '../../text/fold-text';
import type { Line } from '../../text/lines';
import { concat, type Passage } from '../../text/passage';
import { looksLikeUnit } from '../../values/unit-name';
import { readsAsHead } from '../head-rows';

/** Fields that make a line a row, and rows that make a table. */
const FEWEST_FIELDS = 3;
const FEWEST_ROWS = 3;
/** Characters of a field in quotes, whose words may stand on several lines. */
const LONGEST_QUOTED = 1000;

/** A row whose fields commas part, as a spreadsheet saves it, and where it ends in the text. */
interface CommaRow {
  readonly fields: readonly Passage[];
  readonly end: number;
}

const BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const isBreak = (char: string): boolean => char === '' || BREAK.test(char);

/** Where the quotes that open at `from` close before the next field or line; undefined where they do not. */
function closingQuotes(text: string, from: number): number | undefined {
  const words = /^"((?:[^"]|"")*)"/.exec(text.slice(from, from + LONGEST_QUOTED))?.[0];
  const end = from + (words?.length ?? 0);
  return words !== undefined && (text.charAt(end) === ',' || isBreak(text.charAt(end))) ? end - 1 : undefined;
}

function rowAt(text: string, start: number): CommaRow {
  const fields: Passage[] = [];
  let from = start;
  for (let at = start; ; at += 1) {
    const close = at === from && text.charAt(at) === '"' ? closingQuotes(text, at) : undefined;
    const isQuoted = close !== undefined;
    if (isQuoted) at = close + 1;
    const char = text.charAt(at);
    if (char !== ',' && !isBreak(char)) continue;
    fields.push(isQuoted ? foldText(text, from + 1, close) : foldText(text, from, at));
    if (isBreak(char)) return { fields, end: at };
    from = at + 1;
  }
}

const filledOf = ({ fields }: CommaRow): readonly Passage[] => fields.filter((field) => field.text !== '');
const isHead = (row: CommaRow): boolean => {
  const filled = filledOf(row);
  return filled.length >= FEWEST_FIELDS && readsAsHead(filled) && !filled.some(({ text }) => looksLikeUnit(text));
};

/**
 * Lines whose words commas part as a spreadsheet saves them (1,演练,"县水利局,县气象局",6月), with cells as tabs make them: where some lines below one another have
 * as many fields and one of them is a head. Rows of one field and those above the head are lines.
 */
export function splitCommaTables(text: string, lines: readonly Line[]): readonly Line[] {
  if (!/,[^,]*,/.test(text)) return lines;
  const split: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const rows: { readonly line: Line; readonly row: CommaRow }[] = [];
    let next = at;
    for (let line = lines[next]; line && line.cells.length < 2; line = lines[next]) {
      const row = rowAt(text, line.passage.at[0] ?? 0);
      if (row.fields.length < FEWEST_FIELDS || row.fields.length !== (rows[0]?.row.fields.length ?? row.fields.length)) break;
      rows.push({ line, row });
      while (next < lines.length && (lines[next]?.passage.at[0] ?? 0) <= row.end) next += 1;
    }
    const head = rows.length < FEWEST_ROWS ? -1 : rows.findIndex(({ row }) => isHead(row));
    if (head < 0) {
      split.push(...lines.slice(at, Math.max(next, at + 1)));
      at = Math.max(next, at + 1);
      continue;
    }
    for (const [index, { line, row }] of rows.entries()) {
      const filled = filledOf(row);
      split.push({ ...line, passage: concat(filled), cells: index < head || filled.length < 2 ? [] : row.fields });
    }
    at = next;
  }
  return split;
}
