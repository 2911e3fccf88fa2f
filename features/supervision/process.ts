import type { DurableProcess } from '../../platform/temporal/process';
import { taskIdOf, taskWorkflowId, taskWorkflowType, type TaskInput } from '../../workflows/contract/workflows';
import { advanceTask, type AdvanceTaskTx } from './use-cases/advance-task';

/** One work task (工作任务) from its issue until every assignment has ended. */
export const taskProcess: DurableProcess<AdvanceTaskTx> = {
  kind: 'task',
  workflowType: taskWorkflowType,
  idOf: taskWorkflowId,
  rowIdOf: taskIdOf,
  inputOf: (taskId): TaskInput => ({ taskId }),
  advance: (deps, { rowId, atMs }) => advanceTask(deps, { taskId: rowId, atMs }),
  openRows: { table: 'task', openState: 'open' },
};
