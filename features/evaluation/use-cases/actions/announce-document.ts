import type { MadeLetter } from '../../../../core/mail/short-letter';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import { bulletinRecipients } from '../../../bulletin/rules/recipients';
import type { Addressee } from '../../../bulletin/use-cases/bulletin-repository';
import type { AnnouncingLetter } from '../../../letters/use-cases/announcing/announcing-letter';
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

/** Makes the text of such letters. */
export interface DocumentLetterComposer {
  compose(draft: DocumentLetterDraft): MadeLetter;
}

/** Tells the contacts and leaders of every unit that the notice names that a document was issued, once each; the mail only announces. Answers how many are written to. */
export async function announceDocument(
  tx: ActionTx,
  composer: DocumentLetterComposer,
  document: EvaluationDocument,
  { number, issuedOn }: { readonly number: string; readonly issuedOn: string },
): Promise<number> {
  const atMs = await tx.nowMs();
  const unitIds = await tx.figures.namedUnits(document.campaignId);
  const personIds = bulletinRecipients(unitIds, await tx.directory.loadHoldings(), dayOfInstant(atMs));
  const people = await tx.bulletins.addresseesOf(personIds);
  const ids = await tx.newIds(people.length);
  const sendAtMs = eventSendAtMs(atMs, await tx.calendar.load(), await policyOf(tx, document));
  const letters = people.map((to, at): AnnouncingLetter => {
    const id = ids[at] ?? '';
    return { ...composer.compose({ letterId: id, to, document, number, issuedOn, atMs }), id, to, about: document.id, sendAtMs };
  });
  await tx.announcements.add(letters);
  return letters.length;
}
