/** How a figure must stand to its goal: `>` for 超过, 突破 (more than), `<` for 低于; 不低于 and 以上 are `>=`, 左右 is `~`. */
export type TargetOp = '>=' | '<=' | '=' | '~' | '>' | '<';

/** A numeric goal (目标); exactly one of `percent` and `value` is present (percentage points set `unit` to 个百分点 beside `value`). */
export interface Target {
  readonly metric: string;
  readonly op: TargetOp;
  readonly percent?: number;
  readonly value?: number;
  readonly unit?: string;
}
