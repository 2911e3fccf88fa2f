import { init, type EChartsOption, type LineSeriesOption } from 'echarts';
import { civilDate, civilDay, type CivilDay } from '../../../core/calendar/civil-day';
import type { ChartLine, ChartStroke, LineChart } from '../../../core/documents/line-chart';
import { plainSvg } from './plain-svg';

/** Dots of the picture: as wide as a phone and the text of a page can show it with its letters readable. */
export const CHART_SIZE = { width: 600, height: 360 } as const;

const INK = '#1f2328';
const GRID = '#d0d7de';
const TYPE = { fontSize: 15, color: INK } as const;

/** Each kind of line has a colour (4.5:1 on white), a dash and a mark of its own: told apart on paper without colour. */
const STROKES = {
  goal: { color: '#8a4b00', dash: [7, 4], symbol: 'diamond', size: 11, width: 2 },
  plan: { color: '#6f42c1', dash: [2, 3], symbol: 'triangle', size: 10, width: 2 },
  fact: { color: '#0b57d0', dash: 'solid', symbol: 'circle', size: 7, width: 3 },
  forecast: { color: '#0b57d0', dash: [3, 5], symbol: 'emptyCircle', size: 8, width: 2 },
} as const satisfies Record<ChartStroke, object>;

const seriesOf = ({ name, stroke, points }: ChartLine): LineSeriesOption => {
  const { color, dash, symbol, size, width } = STROKES[stroke];
  return {
    name,
    type: 'line',
    symbol,
    symbolSize: size,
    lineStyle: { color, type: typeof dash === 'string' ? dash : [...dash], width },
    itemStyle: { color },
    data: points.map(({ day, basisPoints, label }) => ({
      value: [day, basisPoints / 100],
      label: { show: label !== undefined, formatter: label ?? '', position: 'top', color, fontSize: 14 },
    })),
  };
};

/** Months between two ticks, so that no more than eight stand on the axis. */
const MOST_TICKS = 8;

function monthsBetween(from: CivilDay, to: CivilDay): readonly CivilDay[] {
  const [first, last] = [civilDate(from), civilDate(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  const each = Math.max(1, Math.ceil(months / MOST_TICKS));
  const days: CivilDay[] = [];
  for (let at = 1; at <= months; at += each) {
    const month = first.month - 1 + at;
    days.push(civilDay(first.year + Math.floor(month / 12), (month % 12) + 1, 1));
  }
  return days;
}

/** The month of a tick; where a year begins among the ticks, the year. */
function monthText(day: CivilDay, ticks: readonly CivilDay[]): string {
  const { year, month } = civilDate(day);
  const before = ticks[ticks.indexOf(day) - 1];
  const isFirstOfYear = before !== undefined && civilDate(before).year !== year;
  if (month === 1) return `${year}年`;
  return isFirstOfYear ? `${year}年${month}月` : `${month}月`;
}

function optionOf({ fromDay, toDay, lines }: LineChart): EChartsOption {
  const ticks = [...monthsBetween(fromDay, toDay)];
  const highest = Math.max(10_000, ...lines.flatMap(({ points }) => points.map(({ basisPoints }) => basisPoints)));
  return {
    animation: false,
    backgroundColor: '#ffffff',
    grid: { left: 58, right: 26, top: 62, bottom: 34 },
    legend: { top: 4, data: lines.map(({ name }) => name), textStyle: TYPE, itemWidth: 34 },
    xAxis: {
      type: 'value',
      min: fromDay,
      max: toDay,
      axisLabel: { ...TYPE, customValues: ticks, formatter: (day: number) => monthText(day, ticks) },
      axisTick: { customValues: ticks },
      splitLine: { show: false },
      axisLine: { lineStyle: { color: INK } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: Math.ceil(highest / 2_000) * 20,
      interval: 20,
      axisLabel: { ...TYPE, formatter: '{value}%' },
      splitLine: { lineStyle: { color: GRID } },
    },
    series: lines.map(seriesOf),
  };
}

/** A chart as SVG, without styles, scripts or names of its own: it stands in a page under a strict policy, in a document and in a pdf; the same chart gives the same bytes. */
export function lineChartSvg(chart: LineChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  try {
    drawing.setOption(optionOf(chart));
    return plainSvg(drawing.renderToSVGString(), chart.description);
  } finally {
    drawing.dispose();
  }
}
