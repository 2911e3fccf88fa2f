import type { Target, TargetOp } from '../obligation/target';

/** How a figure must stand to its goal. */
export const targetOpWords = {
  '>=': '不低于',
  '<=': '不超过',
  '=': '为',
  '~': '约',
  '>': '超过',
  '<': '低于',
} as const satisfies Record<TargetOp, string>;

/** A numeric goal (目标) in words: 征缴率不低于98％. */
export const targetText = ({ metric, op, percent, value, unit }: Target): string =>
  `${metric}${targetOpWords[op]}${percent === undefined ? `${value ?? ''}${unit ?? ''}` : `${percent}％`}`;
