import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { BodyParagraph } from '../../../core/documents/official-document';
import { CHARACTER_SPACING, FONT, LINE_PITCH, SIZE, TWO_CHARACTERS } from './page-layout';
import { splitTitle } from './title-lines';

export interface RunStyle {
  readonly font: string;
  readonly size: number;
  readonly color?: string;
  readonly characterSpacing?: number;
  /** Larger type takes its own line, not two of the page. */
  readonly snapToGrid?: false;
}

const BODY: RunStyle = { font: FONT.fangSong, size: SIZE.three, characterSpacing: CHARACTER_SPACING };

/** A run of text: figures and letters in the Latin face, the rest in the Chinese one. */
export const run = (text: string, { font, size, color, characterSpacing, snapToGrid }: RunStyle = BODY): TextRun =>
  new TextRun({
    text,
    size,
    font: { ascii: FONT.latin, hAnsi: FONT.latin, cs: FONT.latin, eastAsia: font },
    ...(color !== undefined && { color }),
    ...(characterSpacing !== undefined && { characterSpacing }),
    ...(snapToGrid !== undefined && { snapToGrid }),
  });

/** One line after the other on the grid of the page, each page full: no line is kept back for the sake of the next page. */
export const onGrid = (more: Omit<IParagraphOptions, 'spacing'>, before = 0): Paragraph =>
  new Paragraph({ ...more, widowControl: false, spacing: { before, after: 0, line: LINE_PITCH, lineRule: LineRuleType.EXACT } });

/** `keepNext`: they stand on the page of what follows them. */
export const emptyLines = (count: number, keepNext = false): Paragraph[] =>
  Array.from({ length: count }, () => onGrid({ children: [run('')], keepNext }));

const FONTS = { heading1: FONT.hei, heading2: FONT.kai, heading3: FONT.fangSong, heading4: FONT.fangSong, text: FONT.fangSong } as const;

/** A paragraph of the body: two characters in; a heading stays with what follows it, and so does one that its signature follows. */
export const bodyParagraph = ({ is, text }: BodyParagraph, isSigned = false): Paragraph =>
  onGrid({
    children: [run(text, { ...BODY, font: FONTS[is] })],
    indent: { firstLine: TWO_CHARACTERS },
    alignment: AlignmentType.BOTH,
    keepNext: isSigned || is === 'heading1' || is === 'heading2',
  });

/** Flush left: 主送机关. */
export const addresseesLine = (addressees: string): Paragraph => onGrid({ children: [run(`${addressees}：`)] });

/** Larger type than the grid has room for: 32 pt a line. */
const TITLE_LINE = 640;

/** Lines of a title, in the middle. */
export const titleParagraphs = (title: string): Paragraph[] =>
  splitTitle(title).map(
    (line) =>
      new Paragraph({
        children: [run(line, { font: FONT.title, size: SIZE.two, snapToGrid: false })],
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: TITLE_LINE, lineRule: LineRuleType.EXACT },
      }),
  );

/** The title, two lines below the red line. */
export const titleLines = (title: string): Paragraph[] => [...emptyLines(2), ...titleParagraphs(title), ...emptyLines(1)];

/** 附件说明, one line below the body, on one page: one annex has no number. `isSigned`: the signature follows. */
export function annexList(titles: readonly string[], isSigned: boolean): Paragraph[] {
  if (titles.length === 0) return [];
  const lines = titles.map((title, at) => {
    const number = titles.length === 1 ? '' : `${at + 1}.`;
    const children = [run(`${at === 0 ? '附件：' : '　　　'}${number}${title}`)];
    return onGrid({ children, indent: { firstLine: TWO_CHARACTERS }, keepNext: isSigned || at < titles.length - 1 });
  });
  return [...emptyLines(1, true), ...lines];
}

/** 署名 and 成文日期: the date four characters from the right, the issuer centred above it. What stands before them stays with them: the seal stands on no page without text (GB/T 9704-2012 7.3.5). */
export function signatureLines({ issuer, date }: { readonly issuer: string; readonly date: string }): Paragraph[] {
  const right = 2 * TWO_CHARACTERS;
  const longer = Math.max(0, ([...issuer].length - [...date].length) * 160);
  return [
    ...emptyLines(2, true),
    onGrid({ children: [run(issuer)], alignment: AlignmentType.RIGHT, indent: { right: Math.max(0, right - longer) }, keepNext: true }),
    onGrid({ children: [run(date)], alignment: AlignmentType.RIGHT, indent: { right } }),
  ];
}
