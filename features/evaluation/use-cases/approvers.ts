import { dayOfInstant } from '../../../core/calendar/civil-day';
import { holdsOn } from '../../../core/directory/resolve-audience';
import { type FreeApprovers, freeApprovers } from '../rules/evaluation-refusal';
import type { Decision, EvaluationDocument } from './evaluation-rows';
import type { EvaluationFactsTx } from './load-facts';

/** The approvals of a preview (of a document: of that correction) since it was submitted last. */
export function approvalsSince(decisions: readonly Decision[], documentId: string | null): readonly Decision[] {
  const mine = decisions.filter((one) => one.documentId === documentId);
  return mine.slice(mine.findLastIndex(({ kind }) => kind === 'submit') + 1).filter(({ kind }) => kind === 'approve');
}

/** The persons who gave them. */
export const approversOf = (approvals: readonly Decision[]): readonly string[] =>
  approvals.flatMap(({ personId }) => (personId === null ? [] : [personId]));

/** What is to be approved: the documents of a preview, or one correction (`documentId`). Before it is submitted, or once it was sent back, nobody has approved it. */
export interface ToApprove {
  readonly documentId?: string;
  readonly isSubmitted: boolean;
}

/** Who holds the duty to approve on the day of an instant, in whatever unit, and can still approve. */
export async function loadFreeApprovers(
  tx: EvaluationFactsTx,
  evaluationId: string,
  nowMs: number,
  { documentId, isSubmitted }: ToApprove,
): Promise<FreeApprovers> {
  const today = dayOfInstant(nowMs);
  const held = (await tx.directory.loadHoldings()).filter((one) => one.duty === 'approver' && holdsOn(one, today));
  const decisions = isSubmitted ? await tx.evaluationDocuments.decisions(evaluationId) : [];
  const approvedBy = approversOf(approvalsSince(decisions, documentId ?? null));
  return freeApprovers(
    held.map(({ personId }) => personId),
    { handsIn: await tx.evaluations.handsIn(evaluationId), approvedBy },
  );
}

/** The same of a correction (更正) that waits to be submitted or approved; undefined of every other document. */
export async function loadCorrectionApprovers(
  tx: EvaluationFactsTx,
  { id, evaluationId, kind, state }: Pick<EvaluationDocument, 'id' | 'evaluationId' | 'kind' | 'state'>,
  nowMs: number,
): Promise<FreeApprovers | undefined> {
  if (kind !== 'correction' || (state !== 'draft' && state !== 'submitted')) return undefined;
  return loadFreeApprovers(tx, evaluationId, nowMs, { documentId: id, isSubmitted: state === 'submitted' });
}
