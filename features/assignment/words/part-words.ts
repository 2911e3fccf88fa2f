import type { PartState, PartTally } from '../rules/part/part-tally';

/** States of a part of what a unit owes (分解事项). */
export const partStateWords = { open: '未办结', done: '已办结', withdrawn: '已撤回' } as const satisfies Record<PartState, string>;

/** Where the parts of a thing stand: 分解给 15 个下级单位，已办结 12 个，逾期 1 个. */
export const partTallyText = ({ given, done, late }: PartTally): string =>
  `分解给 ${given} 个下级单位，已办结 ${done} 个${late > 0 ? `，逾期 ${late} 个` : ''}`;
