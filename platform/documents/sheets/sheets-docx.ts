import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TableRow, Table, TableCell, VerticalAlignTable, WidthType } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { PostingSheet, WriteSheets } from '../../../core/documents/posting-sheet';
import { around, escaped } from '../fill-xml';
import { FONT, MARGIN, PAGE, SIZE, TEXT_WIDTH } from '../official/page-layout';
import { run } from '../official/paragraphs';
import { PACKED, sealPackage } from '../seal-package';

/** What stands in the template where a sheet has its own words. */
const PLACES = ['{title}', '{place}', '{names}', '{signature}'] as const;
const FACT = { term: '{term}', text: '{text}' } as const;
const NOTE = '{note}';

const line = (text: string, font: string, size: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], isFirst = false) =>
  new Paragraph({
    children: [run(text, { font, size })],
    alignment,
    pageBreakBefore: isFirst,
    spacing: { before: 120, after: 120, line: size * 14, lineRule: LineRuleType.AT_LEAST },
  });

const cell = (text: string, width: number, font: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text, font, SIZE.three, AlignmentType.CENTER)],
  });

/** One sheet, set by the library, with places instead of words. */
const template = (): Document =>
  new Document({
    creator: '督办系统',
    sections: [
      {
        properties: { page: { size: { ...PAGE }, margin: { ...MARGIN } } },
        children: [
          line(PLACES[0], FONT.title, SIZE.two, AlignmentType.CENTER, true),
          line(PLACES[1], FONT.kai, SIZE.three, AlignmentType.CENTER),
          new Table({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            columnWidths: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
            rows: [new TableRow({ children: [cell(FACT.term, TEXT_WIDTH / 2, FONT.hei), cell(FACT.text, TEXT_WIDTH / 2, FONT.fangSong)] })],
          }),
          line(PLACES[2], FONT.fangSong, SIZE.four, AlignmentType.LEFT),
          line(NOTE, FONT.fangSong, SIZE.four, AlignmentType.LEFT),
          line(PLACES[3], FONT.fangSong, SIZE.three, AlignmentType.RIGHT),
        ],
      },
    ],
  });

/** The template in the pieces that are put together: what is before, within and after the sheets, and what comes again within one. */
interface Pieces {
  readonly parts: Zippable;
  readonly before: string;
  readonly sheet: string;
  readonly factRow: string;
  readonly namesLine: string;
  readonly noteLine: string;
  readonly after: string;
}

const DOCUMENT = 'word/document.xml';

async function makePieces(): Promise<Pieces> {
  const files = unzipSync(sealPackage(await Packer.toBuffer(template()), { madeAtMs: 0 }));
  const { [DOCUMENT]: body = new Uint8Array(), ...rest } = files;
  const xml = strFromU8(body);
  const [start, end] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr')];
  const sheet = xml.slice(start, end);
  return {
    parts: rest,
    before: xml.slice(0, start),
    sheet,
    factRow: around(sheet, FACT.term, 'w:tr'),
    namesLine: around(sheet, PLACES[2], 'w:p'),
    noteLine: around(sheet, NOTE, 'w:p'),
    after: xml.slice(end),
  };
}

let pieces: Promise<Pieces> | undefined;

function filled(
  { sheet, factRow, namesLine, noteLine }: Pieces,
  { title, place, facts, names = [], notes, signature }: PostingSheet,
): string {
  const rows = facts.map(({ term, text }) => factRow.replace(FACT.term, () => escaped(term)).replace(FACT.text, () => escaped(text)));
  return sheet
    .replace(factRow, () => rows.join(''))
    .replace(noteLine, () => notes.map((note) => noteLine.replace(NOTE, () => escaped(note))).join(''))
    .replace(namesLine, () => names.map((text) => namesLine.replace(PLACES[2], () => escaped(text))).join(''))
    .replace(PLACES[0], () => escaped(title))
    .replace(PLACES[1], () => escaped(place))
    .replace(PLACES[3], () => escaped(signature));
}

/**
 * Sheets as one .docx, a page each. The library sets one sheet, once; the others are that one with other words, some hundred times as fast, so that the sheets
 * of a county are made in seconds.
 */
export const sheetsDocx: WriteSheets = async (sheets) => {
  pieces ??= makePieces();
  const known = await pieces;
  const xml = known.before + sheets.map((sheet) => filled(known, sheet)).join('') + known.after;
  return zipSync({ ...known.parts, [DOCUMENT]: strToU8(xml) }, { mtime: PACKED, level: 6 });
};
