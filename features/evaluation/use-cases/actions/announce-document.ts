import type { MadeLetter } from '../../../../core/mail/short-letter';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { holdsOn } from '../../../../core/directory/resolve-audience';
import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import { bulletinRecipients } from '../../../bulletin/rules/recipients';
import type { Addressee } from '../../../bulletin/use-cases/bulletin-repository';
import type { AnnouncingLetter } from '../../../letters/use-cases/announcing/announcing-letter';
import { loadFreeApprovers } from '../approvers';
import type { Evaluation, EvaluationDocument } from '../evaluation-rows';
import { leadersOf } from '../load-facts';
import { policyOf } from '../settle-duties';
import type { ActionTx } from './action-tx';

/** A letter about an issued document that is to be worded. */
export interface DocumentLetterDraft {
  readonly letterId: string;
  readonly to: Addressee;
  readonly document: Pick<EvaluationDocument, 'id' | 'evaluationId' | 'title' | 'issuer' | 'kind'>;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly atMs: number;
}

/** A letter about an approval: there is no number and day yet. */
type ApprovalLetterDraft = Omit<DocumentLetterDraft, 'number' | 'issuedOn'>;

/** Makes the text of such letters, of those that ask for an approval, and of those that tell that so many persons are missing who could give it. */
export interface DocumentLetterComposer {
  compose(draft: DocumentLetterDraft): MadeLetter;
  composeApproval(draft: ApprovalLetterDraft): MadeLetter;
  composeApproversMissing(draft: ApprovalLetterDraft & { readonly missing: number }): MadeLetter;
}

/** Lays a letter for each of these persons into the outbox, to leave like one about an event. */
async function layLetters(
  tx: ActionTx,
  document: EvaluationDocument,
  {
    personIds,
    about,
    compose,
  }: {
    readonly personIds: readonly string[];
    readonly about: string;
    readonly compose: (letter: ApprovalLetterDraft) => MadeLetter;
  },
): Promise<number> {
  const atMs = await tx.nowMs();
  const people = await tx.bulletins.addresseesOf(personIds);
  const ids = await tx.newIds(people.length);
  const sendAtMs = eventSendAtMs(atMs, await tx.calendar.load(), await policyOf(tx, document));
  const letters = people.map((to, at): AnnouncingLetter => {
    const id = ids[at] ?? '';
    return { ...compose({ letterId: id, to, document, atMs }), id, to, about, sendAtMs };
  });
  await tx.announcements.add(letters);
  return letters.length;
}

/** Tells the contacts and leaders of every unit that the notice names that a document was issued, once each; the mail only announces. Answers how many are written to. */
export async function announceDocument(
  tx: ActionTx,
  composer: DocumentLetterComposer,
  document: EvaluationDocument,
  { number, issuedOn }: { readonly number: string; readonly issuedOn: string },
): Promise<number> {
  const unitIds = await tx.figures.namedUnits(document.campaignId);
  const personIds = bulletinRecipients(unitIds, await tx.directory.loadHoldings(), dayOfInstant(await tx.nowMs()));
  return layLetters(tx, document, {
    personIds,
    about: document.id,
    compose: (letter) => composer.compose({ ...letter, number, issuedOn }),
  });
}

/** Who sees to it that somebody can approve: the office, and the evaluators of the unit that leads. */
async function seersTo(tx: ActionTx, evaluation: Evaluation, nowMs: number): Promise<readonly string[]> {
  const officeId = (await tx.evaluationTasks.officeUnit(evaluation.campaignId))?.unitId ?? '';
  const { leadUnitId } = await leadersOf(tx, evaluation, officeId, nowMs);
  const today = dayOfInstant(nowMs);
  const held = (await tx.directory.loadHoldings()).filter(
    (one) =>
      holdsOn(one, today) && (one.unitId === officeId ? one.duty === 'office' : one.unitId === leadUnitId && one.duty === 'evaluator'),
  );
  return [...new Set(held.map(({ personId }) => personId))];
}

/**
 * Asks everybody who can approve a correction (更正) to do so, each time it is submitted: its evaluation's task, on whose obligations other approvals are asked
 * for, ended with the archive. Where they are fewer than are needed, the office and the evaluators are told. Answers how many are asked.
 */
export async function askForApproval(
  tx: ActionTx,
  composer: DocumentLetterComposer,
  { document, evaluation }: { readonly document: EvaluationDocument; readonly evaluation: Evaluation },
  submission: number,
): Promise<number> {
  const nowMs = await tx.nowMs();
  const { personIds, missing } = await loadFreeApprovers(tx, evaluation.id, nowMs, { documentId: document.id, isSubmitted: true });
  if (missing > 0)
    await layLetters(tx, document, {
      personIds: await seersTo(tx, evaluation, nowMs),
      about: `${document.id}:approversMissing:${submission}`,
      compose: (letter) => composer.composeApproversMissing({ ...letter, missing }),
    });
  return layLetters(tx, document, {
    personIds,
    about: `${document.id}:approval:${submission}`,
    compose: (letter) => composer.composeApproval(letter),
  });
}
