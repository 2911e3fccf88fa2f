import { BorderStyle, LineRuleType, Paragraph, TabStopType } from 'docx';
import type { Imprint } from '../../../core/documents/official-document';
import { FONT, SIZE, TEXT_WIDTH } from './page-layout';
import { run } from './paragraphs';

const STYLE = { font: FONT.fangSong, size: SIZE.four } as const;
/** 0.35 mm and 0.25 mm in eighths of a point. */
const THICK = 8;
const THIN = 6;

const line = (text: string, borders: { readonly top?: number; readonly bottom?: number }, keepNext = false): Paragraph =>
  new Paragraph({
    children: [run(text, STYLE)],
    indent: { left: 280, right: 280, hanging: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - 280 }],
    spacing: { before: 0, after: 0, line: 560, lineRule: LineRuleType.EXACT },
    keepLines: true,
    keepNext,
    border: {
      ...(borders.top !== undefined && { top: { style: BorderStyle.SINGLE, size: borders.top, color: '000000', space: 1 } }),
      ...(borders.bottom !== undefined && { bottom: { style: BorderStyle.SINGLE, size: borders.bottom, color: '000000', space: 1 } }),
    },
  });

/** 版记: copies above a thin line, who prints it and when below, thick lines around them. */
export function imprintLines({ copiesTo, printedBy, printedOn }: Imprint): Paragraph[] {
  const printed = `${printedBy}\t${printedOn}`;
  if (copiesTo === undefined) return [line(printed, { top: THICK, bottom: THICK })];
  return [line(`抄送：${copiesTo}。`, { top: THICK }, true), line(printed, { top: THIN, bottom: THICK })];
}
