import { isOwn } from '../../../../core/access/may';
import { indicatorsOf, type Points, type ScoreList } from './score-list';
import type { UnitScore } from './unit-score';

/**
 * `unknown`: the unit or the indicator is not in the sheet; `leftOut`: there is nothing to adjust for the unit; `nothing`: no points; `tooMuch`: more than the
 * indicator counts; `again`: the same adjustment waits for a second person already.
 */
export type AdjustmentProblem =
  { readonly kind: 'unknown' | 'leftOut' | 'nothing' | 'again' } | { readonly kind: 'tooMuch'; readonly cap: Points };

/** Whether points can be given or taken for an indicator of a unit. */
export function adjustmentProblem(
  list: ScoreList,
  unit: Pick<UnitScore, 'kind' | 'indicators'> | undefined,
  { indicator: key, points }: { readonly indicator: string; readonly points: Points },
): AdjustmentProblem | undefined {
  const indicator = unit && indicatorsOf(list, unit.kind).find((one) => one.key === key);
  const score = unit?.indicators.find((one) => one.key === key);
  if (!indicator || !score) return { kind: 'unknown' };
  if (score.state !== 'scored' && score.state !== 'notScored') return { kind: 'leftOut' };
  if (points === 0 || !Number.isSafeInteger(points)) return { kind: 'nothing' };
  return Math.abs(points) > indicator.cap ? { kind: 'tooMuch', cap: indicator.cap } : undefined;
}

/** Points for an indicator of a unit, with what is said for them. */
export interface AdjustmentWords {
  readonly unitId: string;
  readonly indicator: string;
  readonly points: Points;
  readonly reason: string;
  readonly evidence: string;
}

/** What makes two adjustments the same: a form that was sent twice. */
const sameness = ({ unitId, indicator, points, reason, evidence }: AdjustmentWords): string =>
  JSON.stringify([unitId, indicator, points, reason, evidence]);

/** Which adjustments wait already, word for word (`again`): entering them once more would count them twice. */
export function repeatedAmong(waiting: readonly AdjustmentWords[]): (adjustment: AdjustmentWords) => boolean {
  const known = new Set(waiting.map(sameness));
  return (adjustment) => known.has(sameness(adjustment));
}

/** Whether somebody decides about an adjustment: a person, and never the one who made it (本人回避). What was decided stays. */
export function decisionRefusal(
  personId: string | undefined,
  { byPersonId, isDecided }: { readonly byPersonId: string | undefined; readonly isDecided: boolean },
): 'own' | 'decided' | undefined {
  if (isDecided) return 'decided';
  return personId === undefined || byPersonId === undefined || isOwn(byPersonId, personId) ? 'own' : undefined;
}
