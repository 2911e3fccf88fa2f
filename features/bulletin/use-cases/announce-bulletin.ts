import type { MadeLetter } from '../../../core/mail/short-letter';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import type { AnnouncingLetter } from '../../letters/use-cases/announcing/announcing-letter';
import { bulletinRecipients } from '../rules/recipients';
import type { Addressee, Bulletin } from './bulletin-repository';
import type { BulletinTransaction } from './draft-bulletin';

/** A letter about an issued bulletin that is to be worded. */
export interface AnnouncementDraft {
  readonly letterId: string;
  readonly to: Addressee;
  readonly bulletin: Pick<Bulletin, 'id' | 'title' | 'issuer'>;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly atMs: number;
}

/** Makes the text of such letters. */
export interface AnnouncementComposer {
  compose(draft: AnnouncementDraft): MadeLetter;
}

/**
 * Tells the contacts and leaders of every unit that the notice names that a bulletin was issued (印发通知), as part of the transaction that issues it: at once in
 * office hours, else at the next slot. The mail only announces: the bulletin is what was issued. Answers how many are written to.
 */
export async function announceBulletin(
  tx: BulletinTransaction,
  composer: AnnouncementComposer,
  bulletin: Bulletin,
  { number, issuedOn }: { readonly number: string; readonly issuedOn: string },
): Promise<number> {
  const { campaignId } = bulletin;
  const policy = (await tx.policies.findCampaign(campaignId))?.policy;
  if (!policy) throw new Error(`the notice ${campaignId} of a bulletin has a policy`);
  const atMs = await tx.nowMs();
  const unitIds = await tx.figures.namedUnits(campaignId);
  const personIds = bulletinRecipients(unitIds, await tx.directory.loadHoldings(), dayOfInstant(atMs));
  const people = await tx.bulletins.addresseesOf(personIds);
  const ids = await tx.newIds(people.length);
  const sendAtMs = eventSendAtMs(atMs, await tx.calendar.load(), policy);
  const letters = people.map((to, at): AnnouncingLetter => {
    const id = ids[at] ?? '';
    return { ...composer.compose({ letterId: id, to, bulletin, number, issuedOn, atMs }), id, to, about: bulletin.id, sendAtMs };
  });
  await tx.announcements.add(letters);
  return letters.length;
}
