import type { CycleStage } from '../rules/plan-cycle';

/** The entry of the menu, and the name of what it is about. */
export const CYCLE_NAME = '月度公示';

/** What a cycle is waiting for, as the steps of a page name it. */
export const cycleStageWords = {
  roster: '税务部门提供清册',
  posting: '各村公示',
  drafting: '起草通报',
  approval: '审批印发通报',
  archived: '归档',
} as const satisfies Record<CycleStage, string>;

/** Whether a cycle still goes on. */
export const cycleStateWords = { open: '进行中', closed: '已归档' } as const;

/** Where a step stands. */
export const stepStateWords = { done: '已完成', now: '进行中', later: '未到', missed: '未完成' } as const;
