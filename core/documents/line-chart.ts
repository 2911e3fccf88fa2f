import type { CivilDay } from '../calendar/civil-day';

/** What a line says, and so how it is drawn: its stroke and its marks tell it from the others without its colour. */
export type ChartStroke = 'goal' | 'plan' | 'fact' | 'forecast';

/** A point of a chart: a share in hundredths of a percent by the end of a day. `label` is printed beside it. */
export interface ChartPoint {
  readonly day: CivilDay;
  readonly basisPoints: number;
  readonly label?: string;
}

/** One line of a chart, its points by day. */
export interface ChartLine {
  readonly name: string;
  readonly stroke: ChartStroke;
  readonly points: readonly ChartPoint[];
}

/** Lines over days (趋势图), as their reader sees them. `description` is read out where the picture is not seen. */
export interface LineChart {
  readonly description: string;
  readonly fromDay: CivilDay;
  readonly toDay: CivilDay;
  readonly lines: readonly ChartLine[];
}

/** A chart as a picture that is drawn (SVG), and as one of dots for programs that do not draw (PNG); `width` and `height` in dots of the SVG. */
export interface ChartPicture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Draws a chart as SVG: the same chart gives the same bytes. */
export type DrawChart = (chart: LineChart) => Promise<string>;

/** Draws a chart for a document: the same chart gives the same bytes. */
export type DrawPicture = (chart: LineChart) => Promise<ChartPicture>;
