import type { VNode } from 'preact';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { dayText } from '../../../../core/words/days';
import type { Course } from '../../rules/course/course';
import { gapToPlan, type Plan, plannedShare } from '../../rules/progress/planned';
import { nearest, roundedRate } from '../../rules/progress/rate';
import { percentText, pointsText, progressColumns as heads } from '../../words/figure-words';

type Point = Course['points'][number];

const columnsOf = (plan: Plan): readonly Column<Point>[] => [
  { head: '截至', className: 'nowrap', cell: ({ throughDay }) => dayText(throughDay) },
  { head: heads.paid, cell: ({ rate }) => rate.paid },
  { head: heads.rate, cell: ({ rate }) => percentText(roundedRate(rate)) },
  { head: heads.planned, cell: ({ throughDay }) => percentText(nearest(plannedShare(plan, throughDay))) },
  { head: heads.gap, cell: ({ throughDay, rate }) => pointsText(gapToPlan(rate, plannedShare(plan, throughDay))) },
];

/** The numbers of a chart of plan against fact, the latest first. */
export const CourseTable = ({ course, plan }: { readonly course: Course; readonly plan: Plan }): VNode => (
  <Table columns={columnsOf(plan)} rows={[...course.points].reverse()} />
);
