import type { MadeLetter } from '../../../../core/mail/short-letter';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import { bulletinRecipients } from '../../../bulletin/rules/recipients';
import type { Addressee } from '../../../bulletin/use-cases/bulletin-repository';
import type { AnnouncingLetter } from '../../../letters/use-cases/announcing/announcing-letter';
import { loadFreeApprovers } from '../approvers';
import type { EvaluationDocument } from '../evaluation-rows';
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

/** Makes the text of such letters, and of those that ask for an approval, which has no number and day yet. */
export interface DocumentLetterComposer {
  compose(draft: DocumentLetterDraft): MadeLetter;
  composeApproval(draft: Omit<DocumentLetterDraft, 'number' | 'issuedOn'>): MadeLetter;
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
    readonly compose: (letter: Pick<DocumentLetterDraft, 'letterId' | 'to' | 'document' | 'atMs'>) => MadeLetter;
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

/**
 * Asks everybody who can approve a correction (更正) to do so, each time it is submitted: its evaluation's task, on whose obligations other approvals are asked
 * for, ended with the archive. Answers how many are written to.
 */
export async function askForApproval(
  tx: ActionTx,
  composer: DocumentLetterComposer,
  document: EvaluationDocument,
  submission: number,
): Promise<number> {
  const { personIds } = await loadFreeApprovers(tx, document.evaluationId, await tx.nowMs(), document.id);
  return layLetters(tx, document, {
    personIds,
    about: `${document.id}:approval:${submission}`,
    compose: (letter) => composer.composeApproval(letter),
  });
}
