import { dayOfInstant } from '../../../core/calendar/civil-day';
import { holdsOn } from '../../../core/directory/resolve-audience';
import { type FreeApprovers, freeApprovers } from '../rules/evaluation-refusal';
import type { Decision } from './evaluation-rows';
import type { EvaluationFactsTx } from './load-facts';

/** The approvals of a preview (of a document: of that correction) since it was submitted last. */
export function approvalsSince(decisions: readonly Decision[], documentId: string | null): readonly Decision[] {
  const mine = decisions.filter((one) => one.documentId === documentId);
  return mine.slice(mine.findLastIndex(({ kind }) => kind === 'submit') + 1).filter(({ kind }) => kind === 'approve');
}

/** The persons who gave them. */
export const approversOf = (approvals: readonly Decision[]): readonly string[] =>
  approvals.flatMap(({ personId }) => (personId === null ? [] : [personId]));

/** Who holds the duty to approve on the day of an instant, in whatever unit, and can still approve what was submitted: the documents of a preview, or one correction (`documentId`). */
export async function loadFreeApprovers(
  tx: EvaluationFactsTx,
  evaluationId: string,
  nowMs: number,
  documentId: string | null = null,
): Promise<FreeApprovers> {
  const today = dayOfInstant(nowMs);
  const held = (await tx.directory.loadHoldings()).filter((one) => one.duty === 'approver' && holdsOn(one, today));
  const approvedBy = approversOf(approvalsSince(await tx.evaluationDocuments.decisions(evaluationId), documentId));
  return freeApprovers(
    held.map(({ personId }) => personId),
    { handsIn: await tx.evaluations.handsIn(evaluationId), approvedBy },
  );
}
