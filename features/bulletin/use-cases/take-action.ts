import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import { changeCyclesOf } from '../../cycle/use-cases/change-cycle';
import { type BulletinAction, type BulletinRefusal, type BulletinState, takeBulletinAction } from '../rules/bulletin-state';
import { type AnnouncementComposer, announceBulletin } from './announce-bulletin';
import type { Bulletin, BulletinChange } from './bulletin-repository';
import type { BulletinDatabase, BulletinTransaction } from './draft-bulletin';
import { type NumberRefused, takeNumber } from './register';

/** Who acts on a bulletin, and which version he saw. */
export interface BulletinActor {
  readonly actor: Actor & { readonly accountId: string };
  readonly access: AccessActor;
}

/** What an action brings with it. */
export type BulletinRequest =
  | { readonly action: 'edit'; readonly version: number; readonly edited: Pick<Bulletin, 'title' | 'addressees' | 'text'> }
  | { readonly action: 'submit' | 'discard' }
  | { readonly action: 'return' | 'approve'; readonly opinion: string | undefined }
  /** `register`: by whose numbers it goes (机关代字, or the name of the report); `printed`: its number in words. */
  | { readonly action: 'issue'; readonly issuedOn: CivilDay; readonly register: string; readonly number: number; readonly printed: string };

export type BulletinOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly refusal: BulletinRefusal }
  /** Somebody else has changed it since; what it says now. */
  | { readonly kind: 'stale'; readonly now: Bulletin }
  | ({ readonly kind: 'number' } & NumberRefused)
  | { readonly kind: 'issueDay'; readonly lastDay: CivilDay };

const KINDS = {
  edit: 'bulletin.edited',
  submit: 'bulletin.submitted',
  return: 'bulletin.returned',
  approve: 'bulletin.approved',
  issue: 'bulletin.issued',
  discard: 'bulletin.discarded',
} as const satisfies Record<BulletinAction, AuditEntry['kind']>;

/** The monthly cycle that drafted it has waited for this. */
const isEnd = (state: BulletinState): boolean => state === 'issued' || state === 'discarded';

async function issueChange(
  tx: BulletinTransaction,
  bulletin: Bulletin,
  { issuedOn, register, number, printed }: Extract<BulletinRequest, { action: 'issue' }>,
): Promise<Pick<BulletinChange, 'issued'> | Exclude<BulletinOutcome, { kind: 'done' }>> {
  const today = dayOfInstant(await tx.nowMs());
  if (issuedOn > today) return { kind: 'issueDay', lastDay: today };
  const refused = await takeNumber(tx, { register, number, issuedOn }, { bulletinId: bulletin.id });
  if (refused) return { kind: 'number', ...refused };
  return { issued: { number: printed, issuedOn: formatDay(issuedOn) } };
}

async function changeOf(
  tx: BulletinTransaction,
  bulletin: Bulletin,
  request: BulletinRequest,
): Promise<Omit<BulletinChange, 'state' | 'accountId'> | Exclude<BulletinOutcome, { kind: 'done' }>> {
  switch (request.action) {
    case 'edit':
      return request.version === bulletin.version ? { edited: request.edited } : { kind: 'stale', now: bulletin };
    case 'return':
    case 'approve':
      return { decided: { opinion: request.opinion, isApproved: request.action === 'approve' } };
    case 'issue':
      return issueChange(tx, bulletin, request);
    case 'submit':
    case 'discard':
      return {};
  }
}

/** Takes an action on a bulletin: edits, submits, returns, approves, issues or discards it. Approval is another person's; a number comes from its register. */
export const takeOnBulletin = (
  database: BulletinDatabase,
  { actor, access }: BulletinActor,
  id: string,
  request: BulletinRequest,
  composer: AnnouncementComposer,
): Promise<BulletinOutcome> =>
  database.transaction(actor, async (tx): Promise<BulletinOutcome> => {
    const bulletin = await tx.bulletins.lock(id);
    if (!bulletin) return { kind: 'notFound' };
    const taken = takeBulletinAction(bulletin, request.action, access.personId);
    if ('refusal' in taken) return { kind: 'refused', refusal: taken.refusal };
    const change = await changeOf(tx, bulletin, request);
    if ('kind' in change) return change;
    await tx.bulletins.change(id, { state: taken.to, accountId: actor.accountId, ...change });
    if (isEnd(taken.to)) await changeCyclesOf(tx, id);
    const announced = change.issued && (await announceBulletin(tx, composer, bulletin, change.issued));
    const opinion = change.decided?.opinion;
    await tx.appendAudit(actor, [
      {
        kind: KINDS[request.action],
        entity: 'bulletin',
        entityId: id,
        before: { state: bulletin.state, ...(change.edited && { title: bulletin.title, text: bulletin.text }) },
        after: { state: taken.to, ...change.edited, ...change.issued, ...(announced !== undefined && { announced }) },
        ...(opinion !== undefined && { reason: opinion }),
      },
    ]);
    return { kind: 'done' };
  });
