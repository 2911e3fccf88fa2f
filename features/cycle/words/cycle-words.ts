import type { CycleOutcome } from '../rules/plan-cycle';

/** How a round of the public posting ended (公示周期). */
export const cycleOutcomeWords = {
  issued: '通报已印发',
  discarded: '通报不再印发',
  noFigures: '没有统计数据，不发通报',
  complete: '已办完',
} as const satisfies Record<CycleOutcome, string>;
