import type { ChartLine, ChartPoint, LineChart } from '../../../core/documents/line-chart';
import { dateText } from '../../../core/words/days';
import type { Course } from '../rules/course/course';
import type { DatedRate } from '../rules/progress/forecast';
import { type Plan, plannedShare } from '../rules/progress/planned';
import { nearest, roundedRate } from '../rules/progress/rate';
import { percentText, wholePercentText } from './figure-words';

/** What a chart of plan against fact is made of. */
export interface PlanChartFacts {
  /** What is shown of whom: 青山镇征缴进度. */
  readonly subject: string;
  /** The goals of the county. */
  readonly county: Plan;
  /** The unit's own plan (五（一）), where it handed one in. */
  readonly own?: Plan | undefined;
  readonly course: Course;
}

/** The lines of the chart, each with its name. */
export const chartLineWords = { goal: '全县目标', plan: '本单位计划', fact: '累计完成', forecast: '照近期进度推算' } as const;

/** So long after the last goal a forecast is still drawn. */
const DAYS_BEYOND = 60;

const pointsOf = ({ startDay, points }: Plan, isLabelled: boolean): readonly ChartPoint[] => [
  { day: startDay, basisPoints: 0 },
  ...points.map(({ day, goal }) => ({ day, basisPoints: goal, ...(isLabelled && { label: wholePercentText(goal) }) })),
];

const factOf = ({ throughDay, rate }: DatedRate): ChartPoint => ({ day: throughDay, basisPoints: roundedRate(rate) });

/** From the latest figure to the day on which the goal would be reached, or as far on that way as the chart goes. */
function forecastPoints({ points, outlook }: Course, lastDay: number): readonly ChartPoint[] {
  const [latest, reached] = [points.at(-1), outlook?.forecast.projectedDay];
  if (!latest || !outlook || reached === undefined || reached <= latest.throughDay) return [];
  const from = factOf(latest);
  if (reached <= lastDay) return [from, { day: reached, basisPoints: outlook.next.goal }];
  const share = { up: (outlook.next.goal - from.basisPoints) * (lastDay - from.day), down: reached - from.day };
  return [from, { day: lastDay, basisPoints: from.basisPoints + nearest(share) }];
}

function descriptionOf({ subject, county, own = county, course }: PlanChartFacts): string {
  const latest = course.points.at(-1);
  if (!latest) return `${subject}：还没有数据`;
  const planned = nearest(plannedShare(own, latest.throughDay));
  return `${subject}：截至${dateText(latest.throughDay)}完成 ${percentText(roundedRate(latest.rate))}，序时目标 ${percentText(planned)}`;
}

/** The chart of plan against fact (计划与实际): the county's goals with their milestones, the unit's own plan, what was collected, where it leads. */
export function planChart(facts: PlanChartFacts): LineChart {
  const { county, own, course } = facts;
  const { startDay, points } = county;
  const lastPlanned = Math.max(...[...points, ...(own?.points ?? [])].map(({ day }) => day), course.points.at(-1)?.throughDay ?? startDay);
  const projected = course.outlook?.forecast.projectedDay ?? lastPlanned;
  const toDay = Math.max(lastPlanned, Math.min(projected, lastPlanned + DAYS_BEYOND));
  const lines: readonly ChartLine[] = [
    { name: chartLineWords.goal, stroke: 'goal', points: pointsOf(county, true) },
    { name: chartLineWords.plan, stroke: 'plan', points: own ? pointsOf(own, false) : [] },
    { name: chartLineWords.fact, stroke: 'fact', points: course.points.map(factOf) },
    { name: chartLineWords.forecast, stroke: 'forecast', points: forecastPoints(course, toDay) },
  ];
  return { description: descriptionOf(facts), fromDay: startDay, toDay, lines: lines.filter((line) => line.points.length > 0) };
}
