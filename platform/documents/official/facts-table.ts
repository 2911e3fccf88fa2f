import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { DocumentFact } from '../../../core/documents/official-document';
import { FONT, SIZE, TEXT_WIDTH } from './page-layout';
import { run } from './paragraphs';

/** Wide enough for six characters of 四号. */
const TERM_WIDTH = 1_900;
const TERM = { font: FONT.hei, size: SIZE.four } as const;
const TEXT = { font: FONT.fangSong, size: SIZE.four } as const;
const SPACING = { before: 60, after: 60, line: 480, lineRule: LineRuleType.EXACT } as const;

const cell = (lines: readonly string[], width: number, isTerm: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 100, right: 100 },
    children: lines.map(
      (line) =>
        new Paragraph({
          children: [run(line, isTerm ? TERM : TEXT)],
          alignment: isTerm ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: SPACING,
        }),
    ),
  });

/** What is asked, a line for each term, as wide as the text. */
export const factsTable = (facts: readonly DocumentFact[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TERM_WIDTH, TEXT_WIDTH - TERM_WIDTH],
    rows: facts.map(
      ({ term, lines }) =>
        new TableRow({ cantSplit: true, children: [cell([term], TERM_WIDTH, true), cell(lines, TEXT_WIDTH - TERM_WIDTH, false)] }),
    ),
  });
