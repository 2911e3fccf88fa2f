import type { LateMark } from '../obligation/timing';

/** What is marked because it came late. */
export const lateMarkWords = { lateEntry: '补录', doneLate: '逾期办结' } as const satisfies Record<LateMark, string>;
