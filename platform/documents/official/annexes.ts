import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Annex, AnnexTable } from '../../../core/documents/official-document';
import { FONT, MOST_UPRIGHT_COLUMNS, SIZE, TEXT_WIDTH, TURNED_WIDTH } from './page-layout';
import { bodyParagraph, emptyLines, onGrid, run, titleParagraphs } from './paragraphs';
import { pictureParagraph } from './picture';
import type { StandInRows } from './stand-in-rows';

const NOTE = { font: FONT.fangSong, size: SIZE.five } as const;
const CELL = { font: FONT.fangSong, size: SIZE.smallFive } as const;
const HEAD = { font: FONT.hei, size: SIZE.smallFive } as const;
/** Rows follow their text, not the grid of the page. */
const COMPACT_SPACING = { before: 0, after: 0, line: 236, lineRule: LineRuleType.EXACT };
const CELL_SPACING = { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO };

interface CellLook {
  readonly isHead: boolean;
  readonly isNumber: boolean;
  readonly isCompact: boolean;
}

function cell(text: string, width: number, { isHead, isNumber, isCompact }: CellLook): TableCell {
  const alignment = isHead ? AlignmentType.CENTER : isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 20, right: 20 },
    children: [
      new Paragraph({ children: [run(text, isHead ? HEAD : CELL)], alignment, spacing: isCompact ? COMPACT_SPACING : CELL_SPACING }),
    ],
  });
}

/** A line below a table: as close as its small type allows, all of them on one page. */
const noteLine = (note: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    children: [run(note, NOTE)],
    keepNext,
    keepLines: true,
    spacing: { before: 0, after: 0, line: 320, lineRule: LineRuleType.EXACT },
  });

/** Whether an annex stands on turned pages. */
export const isTurned = ({ table }: Annex): boolean =>
  table !== undefined && !table.isCompact && table.columns.length > MOST_UPRIGHT_COLUMNS;

/** A table as wide as the text: its head comes again on each page, no row is parted. */
function annexTable({ columns, rows, isCompact = false }: AnnexTable, textWidth: number, standIns: StandInRows): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * textWidth));
  const rowOf = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ isNumber = false }, at) => cell(texts[at] ?? '', widths[at] ?? 0, { isHead, isNumber, isCompact })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      rowOf(
        columns.map(({ head }) => head),
        true,
      ),
      ...(rows.length === 0 ? [] : [rowOf(standIns.standFor(rows, columns.length), false)]),
    ],
  });
}

/** An annex, which begins a page: 附件 in 黑体 at the left, its title below. `number` where there are several; the rows of its table stand when `standIns` is filled. */
export const annexParts = (annex: Annex, number: number | undefined, standIns: StandInRows): (Paragraph | Table)[] => {
  const { title, paragraphs, table, picture, notes = [] } = annex;
  return [
    onGrid({ children: [run(`附件${number ?? ''}`, { font: FONT.hei, size: SIZE.three })] }),
    ...titleParagraphs(title),
    ...emptyLines(1),
    ...paragraphs.map((paragraph) => bodyParagraph(paragraph)),
    ...(picture ? [pictureParagraph(picture)] : []),
    ...(table ? [annexTable(table, isTurned(annex) ? TURNED_WIDTH : TEXT_WIDTH, standIns)] : []),
    ...notes.map((note, at) => noteLine(note, at < notes.length - 1)),
  ];
};
