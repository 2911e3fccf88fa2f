import { type Fraction, hasReached, type Rate } from './rate';
import { isBehind, type PlanPoint } from './planned';

/** Why a light is not green: a goal's day is over and it was not reached (逾期); fewer than planned by now (落后); no figure (未报). */
export type LightReason = 'late' | 'behindPlan' | 'missing';

/** The light of a figure (三色灯), grey where nothing was reported; both reasons are told where both hold. */
export interface FigureLight {
  readonly light: 'green' | 'yellow' | 'red' | 'grey';
  readonly reasons: readonly LightReason[];
}

export interface JudgedFigure {
  readonly rate?: Rate;
  readonly planned: Fraction;
  /** The latest goal whose day is over, and the rate as it stood by the end of that day. */
  readonly lastGoal?: PlanPoint;
  readonly onItsDay?: Rate;
}

/** By whether the latest goal was missed on its day, and whether the figure is behind the plan. */
const REASONS: Readonly<Record<'onTime' | 'wasLate', Readonly<Record<'onPlan' | 'behind', FigureLight['reasons']>>>> = {
  onTime: { onPlan: [], behind: ['behindPlan'] },
  wasLate: { onPlan: ['late'], behind: ['late', 'behindPlan'] },
};

/** Green on plan; yellow behind it, or where the latest goal was reached after its day; red where it is not reached; grey without a figure. (domain.md §3) */
export function figureLight({ rate, planned, lastGoal, onItsDay }: JudgedFigure): FigureLight {
  if (rate === undefined) return { light: 'grey', reasons: ['missing'] };
  const wasLate = lastGoal !== undefined && !(onItsDay && hasReached(onItsDay, lastGoal.goal));
  const isLate = wasLate && !hasReached(rate, lastGoal.goal);
  const reasons = REASONS[wasLate ? 'wasLate' : 'onTime'][isBehind(rate, planned) ? 'behind' : 'onPlan'];
  return { light: isLate ? 'red' : reasons.length > 0 ? 'yellow' : 'green', reasons };
}
