import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType } from 'docx';
import type { DocumentHead } from '../../../core/documents/official-document';
import { FONT, LINE_PITCH, markSize, RED, SIZE, TEXT_WIDTH, twips } from './page-layout';
import { emptyLines, onGrid, run } from './paragraphs';

const markLine = (mark: string, before: number): Paragraph =>
  new Paragraph({
    children: [run(mark, { font: FONT.title, size: markSize(mark), color: RED })],
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0, line: markSize(mark) * 12, lineRule: LineRuleType.EXACT },
  });

const redLine = (style: (typeof BorderStyle)[keyof typeof BorderStyle] = BorderStyle.SINGLE, size = 12, outdent = 0): Paragraph =>
  new Paragraph({
    children: [run('')],
    border: { top: { style, size, color: RED, space: 0 } },
    indent: { left: -outdent, right: -outdent },
    spacing: { before: twips(4), after: 0, line: 40, lineRule: LineRuleType.EXACT },
  });

/** 红头: the mark 35 mm below the top of the text, the number two lines below it, the red line 4 mm below that. */
const redHead = (mark: string, number: string): Paragraph[] => [
  markLine(mark, twips(35)),
  ...emptyLines(2),
  onGrid({ children: [run(number)], alignment: AlignmentType.CENTER }),
  redLine(),
];

/** 督查专报: the mark, its issue, who issues it at the left and the date at the right, the red line. */
const specialReport = ({ mark, issue, issuer, date }: Extract<DocumentHead, { is: 'specialReport' }>): Paragraph[] => [
  markLine(mark, twips(20)),
  ...emptyLines(1),
  onGrid({ children: [run(issue)], alignment: AlignmentType.CENTER }),
  onGrid({ children: [run(`${issuer}\t${date}`)], tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }] }),
  redLine(),
];

/** 函: the mark 30 mm from the top of the page (the page's own margin), a double line of 170 mm, the number at the right below it. */
const letterHead = (mark: string, number: string): Paragraph[] => [
  markLine(mark, 0),
  redLine(BorderStyle.THICK_THIN_SMALL_GAP, 24, twips(7)),
  new Paragraph({
    children: [run(number, { font: FONT.fangSong, size: SIZE.three })],
    alignment: AlignmentType.RIGHT,
    spacing: { before: 0, after: 0, line: LINE_PITCH, lineRule: LineRuleType.EXACT },
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
  }
}
