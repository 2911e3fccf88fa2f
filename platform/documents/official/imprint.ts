import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx';
import type { Imprint } from '../../../core/documents/official-document';
import { FONT, MARGIN, PAGE, SIZE, TEXT_WIDTH } from './page-layout';
import { run } from './paragraphs';

const STYLE = { font: FONT.fangSong, size: SIZE.four } as const;
const LINE = 560;
/** One character of 四号. */
const INDENT = 280;
const ON_A_LINE = Math.floor((TEXT_WIDTH - 2 * INDENT) / INDENT);
/** 0.35 mm and 0.25 mm in eighths of a point, with a point between them and the text. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } as const;
const THIN = { ...THICK, size: 6 } as const;
/** What lines and gaps of a part add to the height of its text. */
const EDGES = 60;

const linesOf = (text: string): number => Math.ceil([...text].length / ON_A_LINE);

const OF_TEXT = { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN } as const;
const FRAME = { width: TEXT_WIDTH, height: 0, wrap: FrameWrap.AROUND, anchor: OF_TEXT } as const;

const part = (text: string, frame: NonNullable<IParagraphOptions['frame']>, border: NonNullable<IParagraphOptions['border']>): Paragraph =>
  new Paragraph({
    children: [run(text, STYLE)],
    frame,
    border,
    indent: { left: INDENT, right: INDENT },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - INDENT }],
    spacing: { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT },
  });

/**
 * 版记: copies above a thin line, who prints it and when below, thick lines around them; at the bottom of the last page, whatever stands above (GB/T 9704-2012 7.4).
 * Each part is a frame of its own, since LibreOffice keeps no lines between paragraphs of one. The last paragraph holds them: it is as high as they are, so that all
 * have room on one page.
 */
export function imprintParts({ copiesTo, printedBy, printedOn }: Imprint): Paragraph[] {
  const printed = `${printedBy}\t${printedOn}`;
  const copies = copiesTo === undefined ? undefined : `抄送：${copiesTo}。`;
  const height = LINE + EDGES + (copies === undefined ? 0 : linesOf(copies) * LINE + EDGES);
  const atBottom = {
    ...FRAME,
    type: 'alignment',
    alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  } as const;
  const above = { ...FRAME, type: 'absolute', position: { x: 0, y: PAGE.height - MARGIN.top - MARGIN.bottom - height } } as const;
  return [
    ...(copies === undefined ? [] : [part(copies, above, { top: THICK })]),
    part(printed, atBottom, { top: copies === undefined ? THICK : THIN, bottom: THICK }),
    new Paragraph({ children: [], widowControl: false, spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT } }),
  ];
}
