import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { type NumberRefused, takeNumber } from '../../bulletin/use-cases/register';
import { type ReminderLetterAction, type ReminderLetterRefusal, takeReminderLetterAction } from '../rules/reminder-letter-state';
import type { EditedLetter, ReminderLetter, ReminderLetterChange } from './reminder-letter-repository';
import type { DocumentDatabase, DocumentTransaction } from './reminder-letters';

/** What an action brings with it. */
export type LetterRequest =
  | { readonly action: 'edit'; readonly version: number; readonly edited: EditedLetter }
  | { readonly action: 'discard' }
  /** `register`: 机关代字; `printed`: 文号 in words. */
  | { readonly action: 'issue'; readonly issuedOn: CivilDay; readonly register: string; readonly number: number; readonly printed: string };

export type LetterOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly refusal: ReminderLetterRefusal }
  /** Somebody else has changed it since; what it says now. */
  | { readonly kind: 'stale'; readonly now: ReminderLetter }
  | ({ readonly kind: 'number' } & NumberRefused)
  | { readonly kind: 'issueDay'; readonly lastDay: CivilDay };

/** Sets a letter as it is issued, under its number and day. */
export type SetLetter = (letter: ReminderLetter, issued: { readonly number: string; readonly issuedOn: string }) => Promise<Uint8Array>;

const KINDS = {
  edit: 'reminderLetter.edited',
  issue: 'reminderLetter.issued',
  discard: 'reminderLetter.discarded',
} as const satisfies Record<ReminderLetterAction, string>;

type Change = Pick<ReminderLetterChange, 'edited' | 'issued'>;

async function issueChange(
  tx: DocumentTransaction,
  letter: ReminderLetter,
  { issuedOn, register, number, printed }: Extract<LetterRequest, { action: 'issue' }>,
  set: SetLetter,
): Promise<Change | Exclude<LetterOutcome, { kind: 'done' }>> {
  const today = dayOfInstant(await tx.nowMs());
  if (issuedOn > today) return { kind: 'issueDay', lastDay: today };
  const refused = await takeNumber(tx, { register, number, issuedOn }, { reminderLetterId: letter.id });
  if (refused) return { kind: 'number', ...refused };
  const known = { number: printed, issuedOn: formatDay(issuedOn) };
  return { issued: { ...known, content: await set(letter, known) } };
}

async function changeOf(
  tx: DocumentTransaction,
  letter: ReminderLetter,
  request: LetterRequest,
  set: SetLetter,
): Promise<Change | Exclude<LetterOutcome, { kind: 'done' }>> {
  switch (request.action) {
    case 'edit':
      return request.version === letter.version ? { edited: request.edited } : { kind: 'stale', now: letter };
    case 'issue':
      return issueChange(tx, letter, request, set);
    case 'discard':
      return {};
  }
}

/** Takes an action on a reminder letter: edits or discards it, or issues it under the next number of its register and keeps the bytes of the document. */
export const takeOnLetter = (
  database: DocumentDatabase,
  { actor, access }: { readonly actor: Actor & { readonly accountId: string }; readonly access: AccessActor },
  id: string,
  { request, set }: { readonly request: LetterRequest; readonly set: SetLetter },
): Promise<LetterOutcome> =>
  database.transaction(actor, async (tx): Promise<LetterOutcome> => {
    const letter = await tx.reminderLetters.lock(id);
    if (!letter) return { kind: 'notFound' };
    const taken = takeReminderLetterAction(letter, request.action, access.personId);
    if ('refusal' in taken) return { kind: 'refused', refusal: taken.refusal };
    const change = await changeOf(tx, letter, request, set);
    if ('kind' in change) return change;
    await tx.reminderLetters.change(id, { state: taken.to, accountId: actor.accountId, ...change });
    const now = await tx.reminderLetters.find(id);
    const issued = change.issued && { number: change.issued.number, issuedOn: change.issued.issuedOn, sha256: now?.sha256 };
    await tx.appendAudit(actor, [
      {
        kind: KINDS[request.action],
        entity: 'reminderLetter',
        entityId: id,
        unitId: letter.unitId,
        before: { state: letter.state, ...(change.edited && { title: letter.title, text: letter.text }) },
        after: { state: taken.to, ...change.edited, ...issued },
      },
    ]);
    return { kind: 'done' };
  });
