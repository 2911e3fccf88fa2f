import type { Target } from '../../../../core/obligation/target';
import type { NoticeTarget } from '../../../../reader/notice';

/** Numeric goals (目标) without their places in the text. */
export const plainTargets = (targets: readonly NoticeTarget[]): readonly Target[] =>
  targets.map(({ metric, op, percent, value, unit }) => ({
    metric,
    op,
    ...(percent !== undefined && { percent }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
  }));
