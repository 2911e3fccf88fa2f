import { makeDocx, paragraph, table } from './make-docx';
import { column, makePdf, type PdfCell, type PdfItem, ruledTable } from './make-pdf';
import { LAYOUTS, textOf } from '../forms';

const LINES_PER_PAGE = 32;
const CHARACTERS_PER_LINE = 34;
const labels = LAYOUTS.filter(({ name }) => name === 'labels');
const rows = LAYOUTS.filter(({ name }) => name === 'table');

/** The lines of a notice with labels, of `length` characters. */
const linesOf = (length: number): string[] => labels.flatMap((form) => textOf(form, length).split('\n'));

const brokenAt = (most: number, text: string): string[] => text.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [];

/** The rows of a table with its head, until they have that many characters. */
const rowsOf = (length: number): string[][] =>
  rows
    .flatMap((form) => textOf(form, length).split('\n'))
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 6);

/** A .docx of running text. */
export const docxOfText = (length: number): Buffer => makeDocx(linesOf(length).map((line) => paragraph(line)).join('')); // prettier-ignore

/** A .docx that is one table. */
export const docxOfTable = (length: number): Buffer => makeDocx(table(rowsOf(length)));

/** A .pdf of pages of running text, its lines broken by the page. */
export function pdfOfText(length: number): Buffer {
  const lines = linesOf(length).flatMap((line) => brokenAt(CHARACTERS_PER_LINE, line));
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_PER_PAGE) }, (_, at) =>
    column(lines.slice(at * LINES_PER_PAGE, (at + 1) * LINES_PER_PAGE), 60, 790),
  );
  return makePdf(pages);
}

/** Where the rules of a table in a .pdf stand, and how many characters a line of each cell holds. */
const RULES = [30, 65, 155, 315, 390, 480, 565];
const CELL_WIDTHS = RULES.slice(1).map((right, at) => Math.floor((right - (RULES[at] ?? 0) - 10) / 12));
const ROWS_PER_PAGE = 7;

/** A .pdf that is one ruled table, which goes on from page to page. */
export function pdfOfTable(length: number): Buffer {
  const cells = rowsOf(length).map((row) => row.map((text, at): PdfCell => ({ lines: brokenAt(CELL_WIDTHS[at] ?? 1, text) })));
  const pages = Array.from({ length: Math.ceil(cells.length / ROWS_PER_PAGE) }, (_, at): PdfItem[] => {
    const { lines, rules } = ruledTable(RULES, 810, cells.slice(at * ROWS_PER_PAGE, (at + 1) * ROWS_PER_PAGE));
    return [...rules, ...lines];
  });
  return makePdf(pages);
}
