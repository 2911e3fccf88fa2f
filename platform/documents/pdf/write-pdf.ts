import type { Font } from 'fontkit';
import { createRequire } from 'node:module';
import type * as PdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Annex, OfficialDocument } from '../../../core/documents/official-document';
import type { PdfOutcome, WritePdf } from '../../../core/documents/pdf';
import type { PostingSheet } from '../../../core/documents/posting-sheet';
import { isTurned } from '../official/annexes';
import { findFont, type FontFile } from './find-font';
import { factsOf, headOf, letterFoot, MARGINS, MM, pageNumberOf, paragraphOf, tableOf, titleOf, TURNED_MARGINS, TYPE } from './page-parts';

/** Loaded with the first document: many processes never write one. An object with methods: named imports would lose it. */
const loadPdfmake = () => createRequire(__filename)('pdfmake') as typeof PdfMake;

const FAMILY = 'Chinese';
const DRAFT = '征求意见稿，未经审批';
/** 22 lines on 225 mm, a hair less so that none falls off the page. */
const PITCH = (225 * MM) / 22 - 0.02;

interface OpenedFont extends FontFile {
  readonly font: Font;
}

async function openFont({ file, face }: FontFile): Promise<OpenedFont> {
  const { openSync } = await import('fontkit');
  const opened = openSync(file, face);
  if (!('hasGlyphForCodePoint' in opened)) throw new Error(`${file} is a collection of fonts: which face is meant stands behind a #`);
  return { file, ...(face !== undefined && { face }), font: opened };
}

/** The characters of a text that the font has not got, each once. */
function missingIn(text: string, font: Font): string {
  const wanted = new Set(text.replace(/\s/gu, ''));
  return [...wanted].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).join('');
}

/** Every text of a value, whatever it is in. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsOf).join('');
}

type Definition = Pick<TDocumentDefinitions, 'content' | 'footer' | 'header'>;

/** What is below the name of an annex. */
function annexParts(annex: Annex, turned: boolean): Content[] {
  const { title, paragraphs, picture, table, notes = [] } = annex;
  return [
    titleOf(title, 4 * MM),
    ...paragraphs.map(paragraphOf),
    ...(picture ? [{ image: `data:image/png;base64,${Buffer.from(picture.png).toString('base64')}`, width: 156 * MM }] : []),
    ...(table ? [tableOf(table, (turned ? 225 : 156) * MM)] : []),
    ...notes.map((note): Content => ({ text: note, fontSize: TYPE.smallFive, lineHeight: 1.1 })),
  ];
}

/** Annexes, each on a page of its own; `nameOf`: what stands above each. */
const annexesOf = (annexes: readonly Annex[], nameOf: (at: number) => string[], isFirst: boolean): Content[] =>
  annexes.map((annex, at): Content => {
    const turned = isTurned(annex);
    return {
      ...((at > 0 || !isFirst) && { pageBreak: 'before' as const }),
      pageOrientation: turned ? 'landscape' : 'portrait',
      stack: [...nameOf(at), ...annexParts(annex, turned)],
    };
  });

function signatureOf({ issuer, date }: { readonly issuer: string; readonly date: string }): Content {
  return { text: `${issuer}\n${date}`, alignment: 'right', margin: [0, 2 * PITCH, 4 * TYPE.three, 0] };
}

const draftHeader = (): Content => ({
  text: DRAFT,
  color: '#ff0000',
  fontSize: TYPE.five,
  alignment: 'right',
  margin: [0, 15 * MM, 26 * MM, 0],
});

function documentOf({ head, title, addressees, facts, body, annexes, signature, isDraft }: OfficialDocument): Definition {
  const isLetter = head.is === 'letter';
  return {
    content: [
      ...headOf(head),
      ...(head.is === 'slip' ? [] : [titleOf(title)]),
      ...(addressees === undefined ? [] : [`${addressees}：`]),
      ...(facts ? [factsOf(facts)] : []),
      ...body.map(paragraphOf),
      ...(signature ? [signatureOf(signature)] : []),
      ...annexesOf(annexes, (at) => [`附件${annexes.length > 1 ? at + 1 : ''}`], false),
    ],
    ...(isDraft && { header: draftHeader }),
    footer: (page: number) => (isLetter && page === 1 ? letterFoot() : pageNumberOf(page)),
  };
}

const sheetOf = ({ title, place, facts, names = [], notes, signature }: PostingSheet, at: number): Content => ({
  ...(at > 0 && { pageBreak: 'before' as const }),
  stack: [
    titleOf(title),
    { text: place, alignment: 'center' },
    factsOf(facts.map(({ term, text }) => ({ term, lines: [text] }))),
    ...names.map((line): Content => ({ text: line, fontSize: TYPE.four })),
    ...notes.map((note): Content => ({ text: note, fontSize: TYPE.four })),
    { text: signature, alignment: 'right', margin: [0, PITCH, 0, 0] },
  ],
});

/** What stands on pages beside the texts of a document. */
const BESIDE = `附件—0123456789${DRAFT}`;

interface Making {
  readonly definition: Definition;
  /** All that is printed, in whatever it stands. */
  readonly texts: unknown;
  readonly madeAtMs: number;
  readonly turned?: boolean;
}

async function made({ font, file, face }: OpenedFont, { definition, texts, madeAtMs, turned = false }: Making): Promise<PdfOutcome> {
  const characters = missingIn(`${textsOf(texts)}${BESIDE}`, font);
  if (characters !== '') return { refusal: { is: 'missingCharacters', characters } };
  const natural = (font.ascent - font.descent + font.lineGap) / font.unitsPerEm;
  // The library takes a face of a collection, of which its types know nothing.
  const normal = face === undefined ? file : ([file, face] as unknown as string);
  const pdfmake = loadPdfmake();
  pdfmake.setFonts({ [FAMILY]: { normal } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((asked) => asked === file);
  const document = pdfmake.createPdf({
    ...definition,
    pageSize: 'A4',
    pageMargins: turned ? TURNED_MARGINS : MARGINS,
    pageOrientation: turned ? 'landscape' : 'portrait',
    info: { creator: '督办系统', producer: '督办系统', creationDate: new Date(madeAtMs) },
    defaultStyle: { font: FAMILY, fontSize: TYPE.three, lineHeight: PITCH / (TYPE.three * natural) },
  });
  return { bytes: await document.getBuffer() };
}

/** Sets documents as PDF in the one font that is found; it is a Song for all, since no free FangSong is to be had. `given`: what the settings name. */
export function pdfWriter(given: string | undefined): WritePdf {
  const found = findFont(given);
  let opened: Promise<OpenedFont> | undefined;
  async function make(making: Making): Promise<PdfOutcome> {
    if (!found) return { refusal: { is: 'noFont' } };
    opened ??= openFont(found);
    return made(await opened, making);
  }
  return {
    official: (it) => make({ definition: documentOf(it), texts: it, madeAtMs: it.madeAtMs }),
    tables: (tables, madeAtMs) =>
      make({
        definition: { content: annexesOf(tables, () => [], true), footer: pageNumberOf },
        texts: tables,
        madeAtMs,
        turned: tables.some(isTurned),
      }),
    sheets: (sheets, madeAtMs) => make({ definition: { content: sheets.map(sheetOf) }, texts: sheets, madeAtMs }),
  };
}
