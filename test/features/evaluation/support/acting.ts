import { decideEvaluation, submitEvaluation } from '../../../../features/evaluation/use-cases/actions/documents';
import type { DatabaseParts } from '../../../support/database/parts';
import type { evaluatedCounty, Somebody } from './evaluated-county';

/** Who acts in an evaluation, each of the unit where his duty is. */
export async function holdersOf({
  somebody,
  unitIds: [tax = ''],
  officeId,
}: Pick<Awaited<ReturnType<typeof evaluatedCounty>>, 'somebody' | 'unitIds' | 'officeId'>) {
  return {
    evaluator: await somebody('考核员', tax, 'evaluator'),
    approvers: [await somebody('县长', officeId, 'approver'), await somebody('副县长', officeId, 'approver')],
    office: await somebody('督办员', officeId, 'office'),
  };
}

/** What is drafted is submitted, and approved by each of these. Answers what came of it. */
export async function approvedBy(
  { database }: Pick<DatabaseParts, 'database'>,
  { evaluator, approvers }: { readonly evaluator: Somebody; readonly approvers: readonly Somebody[] },
  evaluationId: string,
): Promise<readonly string[]> {
  const outcomes = [await submitEvaluation(database, evaluator, evaluationId)];
  for (const approver of approvers)
    outcomes.push(await decideEvaluation(database, approver, evaluationId, { decision: 'approve', opinion: undefined }));
  return outcomes.map(({ kind }) => kind);
}
