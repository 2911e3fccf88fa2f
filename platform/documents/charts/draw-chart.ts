import path from 'node:path';
import type { DrawChart, DrawPicture } from '../../../core/documents/line-chart';

/** Dots of a picture for each of the SVG: 600 become 1,800, which is 290 to the inch on the width of a page. */
const SCALE = 3;
const FONT = { file: path.join(__dirname, 'font', 'chart.otf'), family: 'Noto Sans CJK SC' } as const;

// What draws is large: it is loaded with the first chart, not with the process.
/** A chart for a page. */
export const drawChart: DrawChart = async (chart) => (await import('./line-chart-svg.js')).lineChartSvg(chart);

/** A chart for a document. The dots are set in the one font that lies beside this file, so that they are the same on every host. */
export const drawPicture: DrawPicture = async (chart) => {
  const { CHART_SIZE, lineChartSvg } = await import('./line-chart-svg.js');
  const { Resvg } = await import('@resvg/resvg-js');
  const svg = lineChartSvg(chart);
  const font = { loadSystemFonts: false, fontFiles: [FONT.file], defaultFontFamily: FONT.family, sansSerifFamily: FONT.family };
  const dots = new Resvg(svg, { font, background: '#ffffff', fitTo: { mode: 'zoom', value: SCALE } }).render();
  return { svg, png: dots.asPng(), ...CHART_SIZE, description: chart.description };
};
