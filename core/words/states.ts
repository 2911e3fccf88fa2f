import type { AssignmentState } from '../obligation/assignment';
import type { ObligationState } from '../obligation/obligation';

export const assignmentStateWords = {
  assigned: '待签收',
  signed: '已签收',
  suspended: '中止',
  struckOff: '已销号',
  terminated: '已终止',
  transferred: '已移交',
} as const satisfies Record<AssignmentState, string>;

export const obligationStateWords = {
  open: '待办',
  submitted: '待审核',
  returned: '已退回',
  suspended: '中止',
  met: '办结',
  void: '取消',
} as const satisfies Record<ObligationState, string>;

export const taskStateWords = { open: '在办', done: '办结' } as const;
