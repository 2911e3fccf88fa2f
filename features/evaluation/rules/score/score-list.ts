import type { ObligationKind } from '../../../../core/obligation/obligation';
import type { BasisPoints } from '../../../figures/rules/progress/rate';

/** Points (分) in whole hundredths: 40 points are 4,000. Sums of them are exact. */
export type Points = number;

/** Which units an indicator is for: townships with the farm, villages, and every other one (bureaus, banks). */
export const SCORED_KINDS = ['townships', 'villages', 'bureaus'] as const;
export type ScoredKind = (typeof SCORED_KINDS)[number];

/**
 * What an indicator can count: what says nothing of a unit's work (a signature, a second try, a review of the office) is none of it. `posting` is what a township
 * owes in a round as a whole; `villagePosting` (村级公示) each village's posting: of a village its own, of a township those of its villages together.
 */
export const COUNTED_KINDS = [
  'result',
  'report',
  'posting',
  'villagePosting',
  'roster',
  'pledge',
  'rectification',
  'statement',
  'answer',
] as const satisfies readonly (ObligationKind | 'villagePosting')[];
export type CountedKind = (typeof COUNTED_KINDS)[number];

/**
 * How an indicator is worked out (算法). `rate`: weight × rate ÷ `full`, the rate at which the weight is reached; `inTime`: weight × done in time ÷ owed;
 * `deduction`: the weight less so many points for each that was late or is open, never below 0; `byHand`: what two evaluators say, nothing by itself.
 */
export type Formula =
  | { readonly kind: 'rate'; readonly full: BasisPoints }
  | { readonly kind: 'inTime'; readonly of: readonly CountedKind[] }
  | { readonly kind: 'deduction'; readonly of: readonly CountedKind[]; readonly perLate: Points; readonly perOpen: Points }
  | { readonly kind: 'byHand' };

/** An indicator (指标) of a score sheet. */
export interface Indicator {
  /** Unique in its list; adjustments name it. */
  readonly key: string;
  readonly title: string;
  /** The clause of the notice that it comes from (依据): 三（四）. */
  readonly clause: string;
  readonly appliesTo: readonly ScoredKind[];
  /** The points of whoever does all of it. */
  readonly weight: Points;
  /** The most that it counts, with what is above the full rate and every adjustment; the weight at least. */
  readonly cap: Points;
  readonly formula: Formula;
}

/** By what units are scored (评分指标): the weights of each kind of units add up to `total`. */
export interface ScoreList {
  readonly total: Points;
  readonly indicators: readonly Indicator[];
}

/** The indicators of one kind of units, in the order of the list. */
export const indicatorsOf = ({ indicators }: ScoreList, kind: ScoredKind): readonly Indicator[] =>
  indicators.filter(({ appliesTo }) => appliesTo.includes(kind));
