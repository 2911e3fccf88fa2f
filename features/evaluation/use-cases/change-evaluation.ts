import type { Transaction } from '../../../platform/postgres/database';
import type { WithEvaluations } from './evaluation-repository';

/** Says in the transaction of a change that an evaluation must look again: one of its facts has changed. Locks its row, so that its facts change one after the other. */
export async function changeEvaluation(tx: Transaction & WithEvaluations, evaluationId: string): Promise<void> {
  await tx.evaluations.raiseVersion(evaluationId);
  await tx.publish([{ process: 'evaluation', rowId: evaluationId }]);
}
