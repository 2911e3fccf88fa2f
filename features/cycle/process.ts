import type { DurableProcess } from '../../platform/temporal/process';
import {
  type NoticeCycleInput,
  noticeCycleRowIdOf,
  noticeCycleWorkflowId,
  noticeCycleWorkflowType,
} from '../../workflows/contract/workflows';
import { advanceCycle, type AdvanceCycleDeps, type AdvanceCycleTx } from './use-cases/advance-cycle';

/** One round of the public posting (公示周期) from the end of its month until its bulletin is issued. */
export const noticeCycleProcess = (writer: AdvanceCycleDeps['writer']): DurableProcess<AdvanceCycleTx> => ({
  kind: 'noticeCycle',
  workflowType: noticeCycleWorkflowType,
  idOf: noticeCycleWorkflowId,
  rowIdOf: noticeCycleRowIdOf,
  inputOf: (cycleId): NoticeCycleInput => ({ cycleId }),
  advance: (deps, { rowId, atMs }) => advanceCycle({ ...deps, writer }, { cycleId: rowId, atMs }),
  openRows: { table: 'notice_cycle', openState: 'open', keyColumn: 'workflow_key' },
});
