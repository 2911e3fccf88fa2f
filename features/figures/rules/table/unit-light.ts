import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { UnitFigure } from '../collected/roll-up';
import { finalGoal } from '../progress/forecast';
import { figureLight, type FigureLight } from '../progress/figure-light';
import { type Plan, plannedShare, type PlanPoint } from '../progress/planned';
import type { BasisPoints, Fraction, Rate } from '../progress/rate';

/** By what the units of a table are judged on its day: worked out once for all of them. */
export interface Judging {
  readonly day: CivilDay;
  /** What the county's plan asks for by the end of the day. */
  readonly planned: Fraction;
  /** The latest goal whose day is over by then. */
  readonly lastGoal: PlanPoint | undefined;
  /** The highest goal of the county. */
  readonly goal: BasisPoints;
}

/** A unit as far as its light goes. */
export interface JudgedUnit {
  readonly quota?: number;
  readonly now?: UnitFigure;
  /** Its own plan (五（一）), where it handed one in. */
  readonly plan?: Plan;
  /** As it stood by the end of the latest goal's day that is over. */
  readonly onGoalDay?: UnitFigure;
}

/** The latest goal whose day is over by the end of `day`. */
export const lastGoalBefore = ({ points }: Plan, day: CivilDay): PlanPoint | undefined => points.filter((point) => point.day <= day).at(-1);

/** By what the county's plan judges on a day. */
export const judgingBy = (plan: Plan, day: CivilDay): Judging => ({
  day,
  planned: plannedShare(plan, day),
  lastGoal: lastGoalBefore(plan, day),
  goal: finalGoal(plan.points),
});

/** The rate that a figure makes of a quota; none without either, or with a quota of 0. */
export const rateOf = (quota: number | undefined, figure: UnitFigure | undefined): Rate | undefined =>
  quota === undefined || quota === 0 || figure === undefined ? undefined : { paid: figure.collected.paid, quota };

/** What a unit should have reached by the day: by its own plan where it has one. */
export const plannedFor = ({ plan }: Pick<JudgedUnit, 'plan'>, { planned, day }: Judging): Fraction =>
  plan ? plannedShare(plan, day) : planned;

/** The light of a unit's figure by the end of the day. (domain.md §3) */
export function unitLight(unit: JudgedUnit, judging: Judging): FigureLight {
  const { lastGoal } = judging;
  const rate = rateOf(unit.quota, unit.now);
  const onItsDay = rateOf(unit.quota, unit.onGoalDay);
  return figureLight({
    planned: plannedFor(unit, judging),
    ...(rate && { rate }),
    ...(lastGoal && { lastGoal }),
    ...(onItsDay && { onItsDay }),
  });
}
