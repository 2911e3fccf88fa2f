import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import type { NumberFormat, Sheet, SheetCell, SheetColumn, WriteWorkbook } from '../../core/documents/workbook';
import { sealPackage } from './seal-package';

const FORMATS: Readonly<Record<NumberFormat, string>> = { whole: '0', percent: '0.00%', points: '+0.00;-0.00;0.00', amount: '0.00' };
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } };
const SUBTITLE: CellStyle = { alignment: { horizontal: 'center' } };
const HEAD: CellStyle = { font: { bold: true }, border: BORDER, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
const NOTE: CellStyle = { alignment: { horizontal: 'left', vertical: 'top', wrapText: true } };
/** The table stands below title and subtitle. */
const FIRST_ROW = 2;

const bodyStyle = ({ format }: SheetColumn): CellStyle => ({
  border: BORDER,
  ...(format ? { numFmt: FORMATS[format] } : { numFmt: '@', alignment: { wrapText: true } }),
});

const cellOf = (value: SheetCell, style: CellStyle): Partial<Cell> => ({ value: value ?? null, style });

function sheetOf({ name, title, subtitle, columns, rows, notes }: Sheet): WriteSheet {
  const lastCol = columns.length - 1;
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: lastCol });
  const firstNote = FIRST_ROW + 1 + rows.length;
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', cellOf(title, TITLE)],
    ['1,0', cellOf(subtitle, SUBTITLE)],
    ...columns.map(({ head }, at): [string, Partial<Cell>] => [`${FIRST_ROW},${at}`, cellOf(head, HEAD)]),
    ...rows.flatMap((row, line) =>
      columns.map((column, at): [string, Partial<Cell>] => [`${FIRST_ROW + 1 + line},${at}`, cellOf(row[at], bodyStyle(column))]),
    ),
    ...notes.map((note, at): [string, Partial<Cell>] => [`${firstNote + at},0`, cellOf(note, NOTE)]),
  ]);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [],
    cells,
    merges: [whole(0), whole(1), ...notes.map((_, at) => whole(firstNote + at))],
    freezePane: { rows: FIRST_ROW + 1 },
    rowDefs: new Map([[0, { height: 28 }]]),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${FIRST_ROW + 1}:$${FIRST_ROW + 1}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** Sheets as a workbook: numbers are numbers, so that they can be reckoned with; whatever a text begins with, it is a text. */
export const workbook: WriteWorkbook = async (sheets) => {
  const { writeXlsx } = await import('hucre/xlsx');
  return sealPackage(await writeXlsx({ sheets: sheets.map(sheetOf) }), { madeAtMs: 0 });
};
