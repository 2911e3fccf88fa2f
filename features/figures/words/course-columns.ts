import { dayText } from '../../../core/words/days';
import type { Course } from '../rules/course/course';
import { gapToPlan, type Plan, plannedShare } from '../rules/progress/planned';
import { nearest, roundedRate } from '../rules/progress/rate';
import { percentText, pointsText, progressColumns as heads } from './figure-words';

type Point = Course['points'][number];

/** The numbers of a chart of plan against fact, as the columns of its table. */
export const courseColumns = (plan: Plan): readonly { readonly head: string; readonly cell: (point: Point) => string }[] => [
  { head: '截至', cell: ({ throughDay }) => dayText(throughDay) },
  { head: heads.paid, cell: ({ rate }) => String(rate.paid) },
  { head: heads.rate, cell: ({ rate }) => percentText(roundedRate(rate)) },
  { head: heads.planned, cell: ({ throughDay }) => percentText(nearest(plannedShare(plan, throughDay))) },
  { head: heads.gap, cell: ({ throughDay, rate }) => pointsText(gapToPlan(rate, plannedShare(plan, throughDay))) },
];

/** The points of a course, the latest first. */
export const latestFirst = ({ points }: Course): readonly Point[] => [...points].reverse();
