import { type Plan, type PlanPoint, undercut } from './planned';

/** Why a plan of one's own (五（一）) is not taken: no goal, days or goals that do not rise, a goal beyond the whole, or goals of the county that it would undercut. */
export type PlanProblem =
  | { readonly is: 'empty' }
  | { readonly is: 'days' | 'goals' | 'beyondWhole'; readonly point: PlanPoint }
  | { readonly is: 'undercuts'; readonly goals: readonly PlanPoint[] };

/** Twice the quota: more is a slip of the hand. */
const MOST = 20_000;

/** What is wrong with a plan that a unit hands in, seen beside the county's. */
export function planProblem(own: Plan, county: Plan): PlanProblem | undefined {
  if (own.points.length === 0) return { is: 'empty' };
  for (const [at, point] of own.points.entries()) {
    const before = own.points[at - 1] ?? { day: own.startDay, goal: 0 };
    if (point.day <= before.day) return { is: 'days', point };
    if (point.goal < before.goal) return { is: 'goals', point };
    if (point.goal > MOST) return { is: 'beyondWhole', point };
  }
  const goals = undercut(own, county);
  return goals.length > 0 ? { is: 'undercuts', goals } : undefined;
}
