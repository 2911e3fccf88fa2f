import type { Content, ContentTable } from 'pdfmake/interfaces';
import type { AnnexTable, BodyParagraph, DocumentFact, DocumentHead } from '../../../core/documents/official-document';
import { markSize } from '../official/page-layout';
import { splitTitle } from '../official/title-lines';

/** A millimetre in points. */
export const MM = 72 / 25.4;
export const MARGINS: [number, number, number, number] = [28 * MM, 37 * MM, 26 * MM, 35 * MM];
export const TURNED_MARGINS: [number, number, number, number] = [35 * MM, 28 * MM, 37 * MM, 26 * MM];
const TEXT_WIDTH = 156 * MM;
/** Type sizes in points; 三号 a little smaller, since this library knows no closer spacing: 28 characters on 156 mm. */
export const TYPE = { two: 22, three: 15.78, four: 14, five: 10.5, smallFive: 9 } as const;
const RED = '#ff0000';
/** Two characters in. */
const INDENT = 2 * TYPE.three;

const centred = (text: string, fontSize: number, more: object = {}): Content => ({ text, fontSize, alignment: 'center', ...more });
const redLine = (width: number, above: number, lineWidth: number, left = 0): Content => ({
  canvas: [{ type: 'line', x1: left, y1: 0, x2: left + width, y2: 0, lineWidth, lineColor: RED }],
  margin: [0, above, 0, 0],
});
const mark = (text: string, above: number): Content =>
  centred(text, markSize(text) / 2, { color: RED, lineHeight: 1, margin: [0, above, 0, 0] });
const sides = (left: string, right: string): Content => ({ columns: [{ text: left }, { text: right, alignment: 'right' }] });

/** What stands above the title; 170 mm stand in the middle of the page, which the text does not. */
export function headOf(head: DocumentHead): Content[] {
  switch (head.is) {
    case 'redHead':
      return [mark(head.mark, 25 * MM), centred(head.number, TYPE.three, { margin: [0, 10 * MM, 0, 0] }), redLine(TEXT_WIDTH, 4 * MM, 1.5)];
    case 'specialReport':
      return [
        mark(head.mark, 10 * MM),
        centred(head.issue, TYPE.three, { margin: [0, 4 * MM, 0, 0] }),
        sides(head.issuer, head.date),
        redLine(TEXT_WIDTH, 2 * MM, 1.5),
      ];
    case 'slip':
      return [mark(head.mark, 0), sides(head.issuer, head.date), redLine(TEXT_WIDTH, 2 * MM, 1.5)];
    case 'letter':
      return [
        mark(head.mark, -10 * MM),
        redLine(170 * MM, 4 * MM, 3, -8 * MM),
        redLine(170 * MM, 3, 0.75, -8 * MM),
        { text: head.number, alignment: 'right', margin: [0, 3 * MM, 0, 0] },
      ];
  }
}

/** The foot of a letter's first page: a double line 20 mm above the edge, the thick one below. */
export const letterFoot = (): Content => ({
  stack: [redLine(170 * MM, 0, 0.75, 20 * MM), redLine(170 * MM, 3, 3, 20 * MM)],
  margin: [0, 13.4 * MM, 0, 0],
});

export const titleOf = (title: string, around = 8 * MM): Content => ({
  text: splitTitle(title).join('\n'),
  fontSize: TYPE.two,
  lineHeight: 1.1,
  alignment: 'center',
  margin: [0, around, 0, around],
});

export const paragraphOf = ({ is, text }: BodyParagraph): Content => ({
  text,
  alignment: is === 'text' ? 'justify' : 'left',
  leadingIndent: INDENT,
});

const LAYOUT = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 2, paddingBottom: () => 2 };

/** A word that is longer than a line (a hash) is broken anywhere; pdfmake would print it over the edge of the page. */
const lineOf = (text: string): Content => (/\w{30,}/.test(text) ? { text, wordBreak: 'break-all' } : text);

export const factsOf = (facts: readonly DocumentFact[]): ContentTable => ({
  table: {
    widths: [30 * MM, '*'],
    dontBreakRows: true,
    body: facts.map(({ term, lines }) => [centred(term, TYPE.four), { stack: lines.map(lineOf), fontSize: TYPE.four }]),
  },
  layout: LAYOUT,
  fontSize: TYPE.four,
  margin: [0, 4 * MM, 0, 4 * MM],
});

/** A table as wide as the text: its head comes again on each page, no row is parted. */
export function tableOf({ columns, rows, isCompact = false }: AnnexTable, width: number): ContentTable {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  // Borders and the paddings of cells take their part.
  const padding = isCompact ? 2 : 4;
  const room = width - columns.length * (2 * padding + 0.5);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => (column.width / total) * room),
      body: [
        columns.map(({ head }) => ({ text: head, alignment: 'center' as const })),
        ...rows.map((texts) =>
          columns.map(({ isNumber = false }, at) => ({
            text: texts[at] ?? '',
            alignment: isNumber ? ('right' as const) : ('left' as const),
          })),
        ),
      ],
    },
    layout: {
      ...LAYOUT,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      ...(isCompact && { paddingTop: () => 0.5, paddingBottom: () => 0.5 }),
    },
    fontSize: TYPE.smallFive,
    lineHeight: 1,
  };
}

/** — 1 —, odd pages at the right, even ones at the left, one character from the edge of the text. */
export const pageNumberOf = (page: number): Content => ({
  text: `— ${page} —`,
  fontSize: TYPE.four,
  alignment: page % 2 === 1 ? 'right' : 'left',
  margin: [28 * MM + TYPE.four, 5 * MM, 26 * MM + TYPE.four, 0],
});
