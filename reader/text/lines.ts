import { breaksInBarRows } from './marked/bar-rows';
import { breaksInClosedRows } from './marked/closed-rows';
import { breaksInCountedRows } from './marked/counted-rows';
import { foldText } from './fold-text';
import { borderWidths, joinGridRows } from './marked/grid-rows';
import { pageLines } from './marked/page-lines';
import { joinSpreadCells } from './marked/spread-cells';
import { withoutMarks } from './marked/markdown';
import { EMPTY_PASSAGE, type Passage, slice } from './passage';

/** One line of the text as it stands, without its line break. */
export interface Line {
  readonly passage: Passage;
  /** Cells where the line has tabs or bars (a table row); empty otherwise. */
  readonly cells: readonly Passage[];
  /** Blank lines right before it, more than stand before every line of the text. */
  readonly blanksBefore: number;
  /** It begins with white space (a paragraph's indentation). */
  readonly indented: boolean;
}

/**
 * Where a line of a notice ends: also at the form feed and the Unicode separators by which .doc, .pdf and web pages separate lines. The line numbers that people
 * are told count those of the source (`lineCounter`).
 */
export const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const PROVENANCE = /^\ufeff?#\s*source:/i;
const PAGE_NUMBER = /^(?:[-—–·]+\d{1,3}[-—–·]+|第\d{1,3}页(?:[，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3}|[-—–]+第?\d{1,3}页?[-—–]+)$/;
/** What a web page sets about a notice to share, print or leave it. */
const OF_A_WEB_PAGE =
  /^【?(?:打印(?:本页|正文|】|$)|关闭(?:窗口|本页|】|$)|分享到|返回顶部|扫一扫|字[体号]：|[上下]一[篇条]：)[^。；]{0,60}$|网站标识码|ICP备|公网安备/i;
/** A line that is nothing but a rule below a letterhead or above a footer. */
const RULED = /^[—–=_*~·.━═…-]{5,}$/;
const OPENS_WITH_BAR = /^\s*[|｜│]/;
/** The border between two cells of a page that sets cells and borders on lines of their own. */
const LONE_BARS = /^[|│]+$/;

/** The cells of a line. `isFramed`: a bar at its beginning is the table's frame, and no border behind an empty first cell. */
function cellsOf(text: string, from: number, to: number, isFramed: boolean): Passage[] {
  const raw = text.slice(from, to);
  if (!/[\t|｜│]/.test(raw)) return [];
  const cells: Passage[] = [];
  let start = from;
  for (const end of [...Array.from(raw.matchAll(/[\t|｜│]/g), ({ index }) => from + index), to]) {
    cells.push(unquoted(withoutMarks(foldText(text, start, end)).words));
    start = end + 1;
  }
  // A page that sets each cell on a line of its own, with the bar behind it (县教育局 |).
  if (cells.length === 2 && cells[1]?.text === '' && /[|｜│]\s*$/.test(raw)) return [];
  return cells.slice(isFramed && OPENS_WITH_BAR.test(raw) ? 1 : 0, /[|｜│]\s*$/.test(raw) ? -1 : undefined);
}

/** The lines of a text that hold words of the notice, and those that belong to the page it was printed on. */
export interface SortedLines {
  readonly lines: Line[];
  /** Page numbers, rules, borders of cells, the line that says where a stored copy comes from. */
  readonly ofThePage: Passage[];
}

/** Lines from which on blank ones before each of them are the page's way of setting lines. */
const FEWEST_SPREAD = 6;

/** Characters of a cell copied out of a spreadsheet, in quotes because its words stand on several lines. */
const LONGEST_QUOTED = 1000;
const isInQuotedCell = (line: string): boolean => {
  const open = line.length <= LONGEST_QUOTED && /(?:^|\t)"/.test(line) && line.includes('\t') ? (line.match(/"/g)?.length ?? 0) : 0;
  return open % 2 === 1;
};
const unquoted = (cell: Passage): Passage => (/^".*"$/.test(cell.text) ? slice(cell, 1, -1) : cell);

/** Lines without the blank ones that stand before each of many in a row. */
function withoutSpread(lines: readonly Line[]): Line[] {
  const closed: Line[] = [];
  for (let from = 0; from < lines.length;) {
    let end = from + 1;
    while ((lines[end]?.blanksBefore ?? 0) > 0) end += 1;
    const [first, ...spread] = lines.slice(from, end);
    const least = spread.reduce((least, { blanksBefore }) => Math.min(least, blanksBefore), Infinity);
    const usual = spread.length + 1 >= FEWEST_SPREAD ? least : 0;
    if (first) closed.push(first, ...spread.map((line) => ({ ...line, blanksBefore: line.blanksBefore - usual })));
    from = end;
  }
  return closed;
}

/** The lines that hold words, with page numbers and the like apart. */
export function sortLines(text: string): SortedLines {
  const lines: Line[] = [];
  const ofThePage: Passage[] = [];
  const borders = new Map<number, readonly number[]>();
  let blanks = 0;
  let isFramed: boolean | undefined;
  const add = (from: number, to: number) => {
    const { words: passage, marks } = withoutMarks(foldText(text, from, to));
    if (marks.text !== '') ofThePage.push(marks);
    const isProvenance = from === 0 && to < 400 && PROVENANCE.test(text.slice(from, to));
    if (
      isProvenance ||
      pages.has(from) ||
      PAGE_NUMBER.test(passage.text) ||
      RULED.test(passage.text) ||
      OF_A_WEB_PAGE.test(passage.text) ||
      LONE_BARS.test(passage.text)
    ) {
      ofThePage.push(passage);
      return;
    }
    if (passage.text === '') {
      blanks += 1;
      return;
    }
    const border = borderWidths(passage.text);
    if (border) {
      ofThePage.push(passage);
      borders.set(lines.length, border);
      return;
    }
    const raw = text.slice(from, to);
    if (/[|｜│]/.test(raw)) isFramed ??= OPENS_WITH_BAR.test(raw);
    const cells = cellsOf(text, from, to, isFramed ?? true);
    if (cells.length < 2) isFramed = undefined;
    const isLoneCell = cells.length === 0 && /[|│]$/.test(passage.text);
    lines.push({
      passage: isLoneCell ? slice(passage, 0, -1) : passage,
      cells,
      blanksBefore: blanks,
      indented: /^[\s\u3000]/.test(text.slice(from, from + 1)),
    });
    blanks = 0;
  };
  let from = 0;
  const breaks = [...text.matchAll(LINE_BREAK)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const starts = [0, ...breaks.map(({ end }) => end)];
  const pages = new Set([...pageLines(starts.map((start, at) => text.slice(start, breaks[at]?.start)))].map((at) => starts[at]));
  const inRows = new Set([...breaksInBarRows(text, breaks), ...breaksInClosedRows(text, breaks), ...breaksInCountedRows(text, breaks)]);
  for (const [at, { start, end }] of breaks.entries()) {
    // An empty cell of a row whose cells have a line each.
    const isInRow = inRows.has(start) || inRows.has(breaks[at - 1]?.start ?? -1);
    const line = isInRow ? foldText(text, starts[at] ?? 0, start) : EMPTY_PASSAGE;
    if (LONE_BARS.test(line.text)) ofThePage.push(line);
    if (inRows.has(start) || isInQuotedCell(text.slice(from, start))) continue;
    add(from, start);
    from = end;
  }
  add(from, text.length);
  const rows = joinGridRows(lines, borders);
  return { lines: withoutSpread(joinSpreadCells(rows)), ofThePage };
}

/** The lines that hold words of the notice. */
export const readLines = (text: string): Line[] => sortLines(text).lines;
