import { makeDocx, paragraph, table } from './make-docx';
import { column, makePdf } from './make-pdf';
import { LAYOUTS, textOf } from '../forms';

const LINES_PER_PAGE = 32;
const CHARACTERS_PER_LINE = 34;
const labels = LAYOUTS.filter(({ name }) => name === 'labels');
const rows = LAYOUTS.filter(({ name }) => name === 'table');

/** The lines of a notice with labels, of `length` characters. */
const linesOf = (length: number): string[] => labels.flatMap((form) => textOf(form, length).split('\n'));

/** A .docx of running text. */
export const docxOfText = (length: number): Buffer => makeDocx(linesOf(length).map((line) => paragraph(line)).join('')); // prettier-ignore

/** A .docx that is one table. */
export const docxOfTable = (length: number): Buffer =>
  makeDocx(table(rows.flatMap((form) => textOf(form, length).split('\n')).map((line) => line.split('\t')).filter((cells) => cells.length === 6))); // prettier-ignore

/** A .pdf of pages of running text, its lines broken by the page. */
export function pdfOfText(length: number): Buffer {
  const lines = linesOf(length).flatMap((line) => line.match(new RegExp(`.{1,${CHARACTERS_PER_LINE}}`, 'gu')) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_PER_PAGE) }, (_, at) =>
    column(lines.slice(at * LINES_PER_PAGE, (at + 1) * LINES_PER_PAGE), 60, 790),
  );
  return makePdf(pages);
}
