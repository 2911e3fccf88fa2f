import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType } from 'docx';
import type { DocumentHead } from '../../../core/documents/official-document';
import { FONT, LINE_PITCH, MARGIN, markSize, RED, SIZE, TEXT_WIDTH, twips } from './page-layout';
import { emptyLines, onGrid, run } from './paragraphs';

const markLine = (mark: string, before: number): Paragraph =>
  new Paragraph({
    children: [run(mark, { font: FONT.title, size: markSize(mark), color: RED, snapToGrid: false })],
    alignment: AlignmentType.CENTER,
    // As high as its characters, so that it begins where it is measured from.
    spacing: { before, after: 0, line: markSize(mark) * 10, lineRule: LineRuleType.EXACT },
  });

/** How far a line reaches beyond the text at either side, in twips. */
interface Outdent {
  readonly left: number;
  readonly right: number;
}
type LineStyle = (typeof BorderStyle)[keyof typeof BorderStyle];

const redLine = (style: LineStyle = BorderStyle.SINGLE, size = 12, { left, right }: Outdent = { left: 0, right: 0 }): Paragraph =>
  new Paragraph({
    children: [run('', { font: FONT.fangSong, size: SIZE.five, snapToGrid: false })],
    border: { top: { style, size, color: RED, space: 0 } },
    indent: { left: -left, right: -right },
    spacing: { before: twips(4), after: 0, line: 40, lineRule: LineRuleType.EXACT },
  });

/** The double lines of a letter are 170 mm long and stand in the middle of the page, which the text does not. */
const LETTER_LINE: Outdent = { left: MARGIN.left - twips(20), right: MARGIN.right - twips(20) };
/** Both lines with the gap between them, in eighths of a point. */
const DOUBLE_LINE = 24;

/** 红头: the mark 35 mm below the top of the text, the number two lines below it, the red line 4 mm below that. */
const redHead = (mark: string, number: string): Paragraph[] => [
  markLine(mark, twips(35)),
  ...emptyLines(2),
  onGrid({ children: [run(number)], alignment: AlignmentType.CENTER }),
  redLine(),
];

const issuedLine = ({ issuer, date }: { readonly issuer: string; readonly date: string }): Paragraph =>
  onGrid({ children: [run(`${issuer}\t${date}`)], tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }] });

/** 督查专报: the mark, its issue, who issues it at the left and the date at the right, the red line. */
const specialReport = ({ mark, issue, issuer, date }: Extract<DocumentHead, { is: 'specialReport' }>): Paragraph[] => [
  markLine(mark, twips(20)),
  ...emptyLines(1),
  onGrid({ children: [run(issue)], alignment: AlignmentType.CENTER }),
  issuedLine({ issuer, date }),
  redLine(),
];

/** 督办单: the mark, who gives it out at the left and the date at the right, the red line. */
const slip = ({ mark, issuer, date }: Extract<DocumentHead, { is: 'slip' }>): Paragraph[] => [
  markLine(mark, twips(10)),
  issuedLine({ issuer, date }),
  redLine(),
];

/** 函: the mark 30 mm from the top of the page (the page's own margin), 4 mm below it a double line, the thick one on top; the number at the right, 7/8 of a character below. */
const letterHead = (mark: string, number: string): Paragraph[] => [
  markLine(mark, 0),
  redLine(BorderStyle.THICK_THIN_SMALL_GAP, DOUBLE_LINE, LETTER_LINE),
  new Paragraph({
    children: [run(number, { font: FONT.fangSong, size: SIZE.three, snapToGrid: false })],
    alignment: AlignmentType.RIGHT,
    spacing: { before: 150, after: 0, line: LINE_PITCH, lineRule: LineRuleType.EXACT },
  }),
];

/** What stands above the title. */
export function headLines(head: DocumentHead): Paragraph[] {
  switch (head.is) {
    case 'redHead':
      return redHead(head.mark, head.number);
    case 'specialReport':
      return specialReport(head);
    case 'letter':
      return letterHead(head.mark, head.number);
    case 'slip':
      return slip(head);
  }
}

/** The foot of a letter's first page: a double line 20 mm above the edge (the footer's own margin), the thick one below; the page has no number. */
export const letterFoot = (): Paragraph =>
  new Paragraph({
    children: [run('', { font: FONT.fangSong, size: SIZE.five, snapToGrid: false })],
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: DOUBLE_LINE, color: RED, space: 0 } },
    indent: { left: -LETTER_LINE.left, right: -LETTER_LINE.right },
    spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT },
  });
