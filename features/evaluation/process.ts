import type { DurableProcess } from '../../platform/temporal/process';
import { type EvaluationInput, evaluationRowIdOf, evaluationWorkflowId, evaluationWorkflowType } from '../../workflows/contract/workflows';
import { advanceEvaluation } from './use-cases/advance-evaluation';
import type { EvaluationTx, StepDeps } from './use-cases/take-step';

/** The evaluation of a notice's year (年终考核), from its cut-off until its documents are issued. */
export const evaluationProcess = (steps: StepDeps): DurableProcess<EvaluationTx> => ({
  kind: 'evaluation',
  workflowType: evaluationWorkflowType,
  idOf: evaluationWorkflowId,
  rowIdOf: evaluationRowIdOf,
  inputOf: (evaluationId): EvaluationInput => ({ evaluationId }),
  advance: (deps, { rowId, atMs }) => advanceEvaluation({ ...deps, ...steps }, { evaluationId: rowId, atMs }),
  openRows: { table: 'evaluation', openState: 'open', keyColumn: 'workflow_key' },
});
