import type { Rate } from '../../../figures/rules/progress/rate';
import type { ObligationStanding } from '../results/obligation-standing';
import type { Points, ScoredKind } from './score-list';

/**
 * What became of an indicator for a unit. `scored`: it has points. Without points: `nothingOwed` (nothing of the kind was owed) and `noFigures` (no figures are
 * collected of the unit) are left out of what the unit could reach; `notReported` (未报: figures or quota are missing) and `notScored` (nobody has scored it by hand
 * yet) are not, and leave the sum incomplete. Nothing of it is a zero that nobody sees.
 */
export type ScoreState = 'scored' | 'nothingOwed' | 'noFigures' | 'notReported' | 'notScored';

/** What was done and what was not: late entries (补录) were in time and recorded afterwards, and are not among `inTime`. */
export interface TimingCounts {
  readonly inTime: number;
  readonly lateEntries: number;
  readonly late: number;
  readonly open: number;
}

/** The postings of one round (公示): one of a village, and of a township those of its villages together. */
export interface RoundCounts extends TimingCounts {
  readonly cycleId: string;
  readonly period: string;
}

/** The points of one indicator of a unit, with what they were worked out from. */
export interface IndicatorScore {
  readonly key: string;
  readonly state: ScoreState;
  /** By the formula, rounded once to hundredths of a point, within 0 and the cap. */
  readonly automatic?: Points | undefined;
  /** The sum of the adjustments that were confirmed. */
  readonly adjusted: Points;
  /** What counts: both together, within 0 and the cap. */
  readonly points?: Points | undefined;
  readonly rate?: Rate | undefined;
  readonly counts?: TimingCounts | undefined;
  /** The sources: entries of figures, obligations (`items` of the unit say what became of each), or rounds of postings. */
  readonly entryIds?: readonly string[] | undefined;
  readonly obligationIds?: readonly string[] | undefined;
  readonly rounds?: readonly RoundCounts[] | undefined;
}

/** A unit's row of the score sheet (评分表). */
export interface UnitScore {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ScoredKind;
  readonly indicators: readonly IndicatorScore[];
  /** The sum of what counts, exact: whoever adds up the printed points has the printed sum. */
  readonly points: Points;
  /** The weights of what applies to it (应得分). */
  readonly outOf: Points;
  /** False while an indicator that applies has no points. */
  readonly isComplete: boolean;
  /** The obligations that its indicators count. */
  readonly items: readonly ObligationStanding[];
}

/** A unit as it is to be scored: its rate by the frozen figures, and what it owed by the cut-off. */
export interface ScoredUnit extends Pick<UnitScore, 'unitId' | 'code' | 'name' | 'kind' | 'items'> {
  /** Absent where no figures are collected of it; without `rate` it has not reported. */
  readonly figures?: { readonly rate?: Rate; readonly entryIds: readonly string[] };
  /** Absent where no village of it was to post anything. */
  readonly rounds?: readonly RoundCounts[] | undefined;
}

/** An adjustment that a second person confirmed. */
export interface CountedAdjustment {
  readonly unitId: string;
  readonly indicator: string;
  readonly points: Points;
}
