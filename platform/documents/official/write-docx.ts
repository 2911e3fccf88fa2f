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
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { annexParts, isTurned } from './annexes';
import { headLines } from './heads';
import { imprintLines } from './imprint';
import type { WriteDocument } from '../../../core/documents/official-document';
import { FONT, LINE_PITCH, MARGIN, PAGE, RED, SIZE, TURNED, twips } from './page-layout';
import { addresseesLine, annexList, bodyParagraph, emptyLines, run, signatureLines, titleLines } from './paragraphs';

/** 页码: — 1 —, in 四号, one character from the edge; odd pages at the right, even ones at the left. */
function pageNumber(alignment: (typeof AlignmentType)['RIGHT' | 'LEFT']): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const font = { ascii: FONT.song, hAnsi: FONT.song, cs: FONT.song, eastAsia: FONT.song };
  return new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ children, size: SIZE.four, font })], alignment, indent: { left: 280, right: 280 } }),
    ],
  });
}

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

/** A fixed moment for the files in the package, whose times say nothing. */
const PACKED = new Date(1980, 0, 1);

/** The package with the same bytes for the same document: its times are those of the document, not of the machine. */
function sealed(packed: Uint8Array, madeAtMs: number): Uint8Array {
  const made = new Date(madeAtMs).toISOString().replace(/\.\d+Z$/, 'Z');
  const files = Object.entries(unzipSync(packed)).sort(([a], [b]) => (a < b ? -1 : 1));
  const fixed = files.map(([name, bytes]): [string, Uint8Array] =>
    name === 'docProps/core.xml'
      ? [name, strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made}`))]
      : [name, bytes],
  );
  return zipSync(Object.fromEntries(fixed), { mtime: PACKED, level: 6 });
}

/** The document as a .docx set by GB/T 9704-2012; the same document gives the same bytes. */
export const officialDocx: WriteDocument = async (it) => {
  const { head, title, addressees, body, annexes, signature, imprint, isDraft, madeAtMs } = it;
  // A letter (函) has its mark 30 mm below the edge of its first page.
  const top = head.is === 'letter' ? twips(30) : MARGIN.top;
  const frame = {
    headers: isDraft ? { default: draftHeader(), even: draftHeader() } : {},
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
  };
  const grid = { type: DocumentGridType.LINES, linePitch: LINE_PITCH };
  const ending = imprint ? [...emptyLines(1), ...imprintLines(imprint)] : [];
  const document = new Document({
    creator: '督办系统',
    title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { size: SIZE.three }, paragraph: { spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT } } } },
    },
    sections: [
      {
        ...frame,
        properties: { page: { size: { ...PAGE }, margin: { ...MARGIN, top } }, grid },
        children: [
          ...headLines(head),
          ...titleLines(title),
          ...(addressees === undefined ? [] : [addresseesLine(addressees)]),
          ...body.map(bodyParagraph),
          ...annexList(annexes.map((annex) => annex.title)),
          ...(signature ? signatureLines(signature) : []),
          ...(annexes.length === 0 ? ending : []),
        ],
      },
      ...annexes.map((annex, at) => ({
        ...frame,
        properties: isTurned(annex)
          ? { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: { ...TURNED } } }
          : { page: { size: { ...PAGE }, margin: { ...MARGIN } }, grid },
        children: [...annexParts(annex, annexes.length > 1 ? at + 1 : undefined), ...(at === annexes.length - 1 ? ending : [])],
      })),
    ],
  });
  return sealed(await Packer.toBuffer(document), madeAtMs);
};
