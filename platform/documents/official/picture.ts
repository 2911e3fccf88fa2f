import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import type { ChartPicture } from '../../../core/documents/line-chart';
import { TEXT_WIDTH } from './page-layout';

/** Dots (96 to the inch) of the width of the text. */
const WIDTH = Math.floor(TEXT_WIDTH / 15);

/** A picture as wide as the text: drawn, with its dots for programs that do not draw. Its number is given, since the library would count on from document to document. */
export const pictureParagraph = ({ svg, png, width, height, description }: ChartPicture): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: Buffer.from(png) },
        transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) },
        altText: { id: '1', name: 'chart', title: description, description },
      }),
    ],
  });
