import { isTable, type PageBlock, type TextLine } from './pdf-page-text';
import type { PdfCell, PdfTable } from './pdf-table';
import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import { withoutRunningLines } from './pdf-running-lines';
import { tableText } from '../table-text';

type Row = readonly PdfCell[];

/** What stands at the bottom of a page below a table that goes on: — 3 —, 第3页, 3/12. */
const PAGE_NUMBER = /^[-—–·\s]*第?\s*\d{1,3}\s*页?\s*(?:[，,/]?\s*共?\s*\d{1,3}\s*页?)?[-—–·\s]*$/;
/** How far a column may be shifted on the next page, in points. */
const SHIFT = 4;
const ORDINAL = new RegExp(`^(?:\\d{1,4}|[${CHINESE_FIGURES}]{1,7})[.、]?$`);
const CLOSED = /[。；;]$/;
/** An end or a beginning that no cell of its own has: the page broke a list, a name or a date. */
const TORN_END = /[、，（〔《“]$|[年月]$|(?:^|[^\d])\d{1,4}$/;
const TORN_START = /^(?:[、，。；：）〕》”年月日前底末]|.{0,2}[局委厅府院]$)/;

const sameColumns = (one: PdfTable, other: PdfTable) =>
  one.xs.length === other.xs.length && one.xs.every((x, index) => Math.abs(x - (other.xs[index] ?? 0)) <= SHIFT);
const sameRow = (one: Row, other: Row) => one.length === other.length && one.every((cell, index) => cell.text === other[index]?.text);
const isWhole = (row: Row) => row.every((cell) => cell.rows === 1 && cell.columns === 1);
/** Empty and over several rows: at the top of a page the rest of a cell that began on the page before. */
const isOpen = (cell: PdfCell) => cell.text === '' && cell.rows > 1;

/** The table at the end of a page, if only a page number follows it. */
function lastTable(blocks: readonly PageBlock[]): number {
  const last = blocks.length - 1;
  const footer = blocks[last];
  const isNumber = footer !== undefined && !isTable(footer) && footer.length === 1 && PAGE_NUMBER.test(footer[0]?.text ?? '');
  return isNumber ? last - 1 : last;
}

/**
 * Whether a row at the top of a page is the rest of the last row before it. The rules do not tell, for each page closes its table; told only where every row
 * so far has its ordinal and this one has none, and words go on in cells that were not at their end; where no other cell is empty, one must be torn apart.
 */
function goesOn(rows: readonly Row[], head: number, rest: Row): boolean {
  const body = rows.slice(head);
  const last = body[body.length - 1];
  if (!last || !isWhole(last) || !isWhole(rest.filter((cell) => !isOpen(cell))) || last.length !== rest.length) return false;
  if (!body.every((row) => ORDINAL.test(row[0]?.text ?? '')) || rest[0]?.text !== '') return false;
  const begun = last.flatMap(({ text }, index) => {
    const more = rest[index]?.text ?? '';
    return more === '' ? [] : [{ text, more }];
  });
  if (begun.length === 0 || begun.some(({ text }) => text === '' || CLOSED.test(text))) return false;
  return begun.length < rest.length - 1 || begun.some(({ text, more }) => TORN_END.test(text) || TORN_START.test(more));
}

/** What the cell at the bottom of a column says, however many rows it takes. */
const bottomText = (rows: readonly Row[], column: number): string =>
  rows.flatMap((row, at) => row.filter((cell) => cell.column === column && at + cell.rows >= rows.length)).at(-1)?.text ?? '';

/** The tables of two pages, with the row that the page broke put together on the first, and with cells that go on over the page filled on the second. */
function joinTables(before: PdfTable, table: PdfTable, head: number): [PdfTable, PdfTable] {
  const repeated = before.rows.slice(0, head).every((row, index) => sameRow(row, table.rows[index] ?? [])) ? head : 0;
  const [heads, rows] = [table.rows.slice(0, repeated), table.rows.slice(repeated)];
  const rest = rows[0] ?? [];
  const filled = rest.map((cell) =>
    isOpen(cell) && before.rows.length > Math.max(head, 1) ? { ...cell, text: bottomText(before.rows, cell.column) } : cell,
  );
  if (!goesOn(before.rows, head, rest)) return [before, { ...table, rows: [...heads, filled, ...rows.slice(1)] }];
  const whole = before.rows[before.rows.length - 1]?.map((cell, index) => ({ ...cell, text: cell.text + (rest[index]?.text ?? '') })) ?? [];
  const carried = filled.filter((cell) => cell.rows > 1).map((cell) => ({ ...cell, rows: cell.rows - 1 }));
  const next = [...(rows[1] ?? []), ...carried].sort((one, other) => one.column - other.column);
  return [
    { ...before, rows: [...before.rows.slice(0, -1), whole] },
    { ...table, rows: [...heads, ...(next.length > 0 ? [next] : []), ...rows.slice(2)] },
  ];
}

/** How many rows at the top of a table come before the first that has an ordinal. */
const headRows = (table: PdfTable): number =>
  Math.max(
    0,
    table.rows.findIndex((row) => ORDINAL.test(row[0]?.text ?? '')),
  );

/** What the first line of a paragraph begins with: two characters of white space, as Chinese text is set. */
const INDENT = '　　';
/** How far an indentation may be off, as a share of a character. */
const SLIGHT = 0.4;

const textOf = (blocks: readonly PageBlock[]): TextLine[] => blocks.flatMap((block) => (isTable(block) ? [] : block));
const leftmost = (blocks: readonly PageBlock[]): number => Math.min(...textOf(blocks).map((line) => line.x ?? Infinity));

/** Where the flush lines of a page begin: where its leftmost does, unless those of another page begin two characters before it (a page of first lines only). */
function flushOf(blocks: readonly PageBlock[], others: readonly number[]): number {
  const left = leftmost(blocks);
  const size = textOf(blocks).find((line) => line.x === left)?.size ?? 0;
  return others.find((other) => Math.abs(left - other - 2 * size) < SLIGHT * size) ?? left;
}

const lineText = ({ text, x, size }: TextLine, flush: number): string => (x !== undefined && x - flush > size ? INDENT : '') + text;

/** The pages of a .pdf one after the other: lines with their indentation, tables as rows of cells between tabs. */
export function pagesText(pages: readonly (readonly PageBlock[])[]): string {
  const joined = withoutRunningLines(pages);
  for (const [index, blocks] of joined.entries()) {
    const previous = joined[index - 1] ?? [];
    const at = lastTable(previous);
    const [before, table] = [previous[at], blocks[0]];
    if (!isTable(before) || !isTable(table) || !sameColumns(before, table)) continue;
    [previous[at], blocks[0]] = joinTables(before, table, headRows(before));
  }
  const lefts = [...new Set(joined.map(leftmost))];
  return joined
    .flatMap((blocks) => {
      const flush = flushOf(blocks, lefts);
      return blocks.flatMap((block) => (isTable(block) ? [tableText(block.rows)] : block.map((line) => lineText(line, flush))));
    })
    .filter((text) => text !== '')
    .join('\n');
}
