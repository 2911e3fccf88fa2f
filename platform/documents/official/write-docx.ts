import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { annexParts, isTurned } from './annexes';
import { factsTable } from './facts-table';
import { headLines, letterFoot } from './heads';
import { imprintParts } from './imprint';
import type { WriteDocument } from '../../../core/documents/official-document';
import { sealPackage } from '../seal-package';
import { FONT, LINE_PITCH, MARGIN, PAGE, RED, SIZE, TURNED, twips } from './page-layout';
import { StandInRows } from './stand-in-rows';
import { addresseesLine, annexList, bodyParagraph, run, signatureLines, titleLines } from './paragraphs';

/** 页码: — 1 —, in 四号, one character from the edge; odd pages at the right, even ones at the left. `above`: how far above the footer's margin, in twips. */
function pageNumber(alignment: (typeof AlignmentType)['RIGHT' | 'LEFT'], above: number): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const font = { ascii: FONT.song, hAnsi: FONT.song, cs: FONT.song, eastAsia: FONT.song };
  return new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children, size: SIZE.four, font })],
        alignment,
        indent: { left: 280, right: 280 },
        spacing: { after: above },
      }),
    ],
  });
}

/** A paragraph of some three lines at most goes to the next page with the signature below it; programs part no longer one for that. */
const SHORT = 84;

/** Says on each page that it is a draft. */
const draftHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [run('征求意见稿，未经审批', { font: FONT.hei, size: SIZE.five, color: RED })],
        alignment: AlignmentType.RIGHT,
      }),
    ],
  });

/** A paragraph that begins with a run off the grid (its larger type would take two lines of the page). */
const OFF_GRID =
  /(<w:pPr>(?:(?!<\/w:pPr>).)*?)(<w:spacing (?:(?!<\/w:pPr>).)*<\/w:pPr><w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:snapToGrid w:val="false"\/>)/g;

/** The library takes runs off the grid, programs look at the paragraph: it is said there, too, in the place that the format has for it. */
const offGrid = (xml: string): string => xml.replace(OFF_GRID, '$1<w:snapToGrid w:val="false"/>$2');

/** The document as a .docx set by GB/T 9704-2012; the same document gives the same bytes. */
export const officialDocx: WriteDocument = async (it) => {
  const { head, title, addressees, facts, body, annexes, signature, imprint, isDraft, madeAtMs } = it;
  // A letter (函) has its mark 30 mm below the upper edge of its first page, and a line 20 mm above the lower one.
  const isLetter = head.is === 'letter';
  const margin = isLetter ? { ...MARGIN, top: twips(30), footer: twips(20) } : MARGIN;
  const above = MARGIN.footer - margin.footer;
  const headers = isDraft ? { default: draftHeader(), even: draftHeader() } : {};
  const numbers = { default: pageNumber(AlignmentType.RIGHT, 0), even: pageNumber(AlignmentType.LEFT, 0) };
  const frame = { headers, footers: numbers };
  const firstFrame = {
    headers: { ...headers, ...(isDraft && isLetter && { first: draftHeader() }) },
    footers: isLetter
      ? {
          first: new Footer({ children: [letterFoot()] }),
          default: pageNumber(AlignmentType.RIGHT, above),
          even: pageNumber(AlignmentType.LEFT, above),
        }
      : numbers,
  };
  const grid = { type: DocumentGridType.LINES, linePitch: LINE_PITCH };
  const rows = new StandInRows();
  const staysWithSignature = signature !== undefined && (body.at(-1)?.text.length ?? 0) <= SHORT;
  const ending = imprint ? imprintParts(imprint) : [];
  const last = annexes.at(-1);
  // It stands upright, on the back of a sheet; behind a turned page on a page of its own, which has no number.
  const isApart = imprint !== undefined && last !== undefined && isTurned(last);
  const document = new Document({
    creator: '督办系统',
    title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { size: SIZE.three }, paragraph: { spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT } } } },
    },
    sections: [
      {
        ...firstFrame,
        properties: { page: { size: { ...PAGE }, margin: { ...margin } }, grid, titlePage: isLetter },
        children: [
          ...headLines(head),
          ...(head.is === 'slip' ? [] : titleLines(title)),
          ...(addressees === undefined ? [] : [addresseesLine(addressees)]),
          ...(facts ? [factsTable(facts)] : []),
          ...body.map((paragraph, at) => bodyParagraph(paragraph, staysWithSignature && at === body.length - 1)),
          ...annexList(
            annexes.map((annex) => annex.title),
            staysWithSignature,
          ),
          ...(signature ? signatureLines(signature) : []),
          ...(annexes.length === 0 ? ending : []),
        ],
      },
      ...annexes.map((annex, at) => ({
        ...frame,
        properties: isTurned(annex)
          ? { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: { ...TURNED } } }
          : { page: { size: { ...PAGE }, margin: { ...MARGIN } }, ...(!annex.table?.isCompact && { grid }) },
        children: [
          ...annexParts(annex, annexes.length > 1 ? at + 1 : undefined, rows),
          ...(at === annexes.length - 1 && !isApart ? ending : []),
        ],
      })),
      ...(isApart
        ? [
            {
              headers,
              footers: { default: new Footer({ children: [] }), even: new Footer({ children: [] }) },
              properties: { type: SectionType.EVEN_PAGE, page: { size: { ...PAGE }, margin: { ...MARGIN } } },
              children: ending,
            },
          ]
        : []),
    ],
  });
  return sealPackage(await Packer.toBuffer(document), { madeAtMs, change: { 'word/document.xml': (xml) => rows.fill(offGrid(xml)) } });
};
