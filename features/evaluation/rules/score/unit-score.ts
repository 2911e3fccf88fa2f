/** Points as an exact fraction (`"196/3"`, `"-5"`) and as they are printed, in hundredths of a point. */
export interface Points {
  readonly exact: string;
  readonly hundredths: number;
}

/** What an indicator (指标) gave to a unit: what was counted, its points within the cap, and what an evaluator adjusted. */
export interface ScoreItem {
  readonly indicator: string;
  /** What was counted of how many; absent where nothing was known or owed. */
  readonly counted?: { readonly part: number; readonly of: number };
  readonly points: Points;
  /** Confirmed by a second person; part of `points`. */
  readonly adjusted?: Points;
  /** Ids of the entries, obligations or records from which it was counted (来源). */
  readonly sources: readonly string[];
}

/** A unit's line of the score sheet (评分表). */
export interface UnitScore {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly items: readonly ScoreItem[];
  /** The sum of the exact points, rounded once. */
  readonly total: Points;
}
