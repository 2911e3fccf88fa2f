import { type Calendar, onOrBefore } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Audience, Policy } from '../../../core/policy/policy';
import { isToCountersign } from '../../assignment/rules/countersign/countersign';
import { WHOLE_EVENTS } from '../../assignment/rules/whole/tell-unit';

/** A reminder that is due for one person, beside its obligation as it stands now. */
export interface DueReminder {
  readonly reminderId: string;
  /** `event`: about an assignment, a return, a decision; its rung is the event's name. */
  readonly kind: 'ladder' | 'event';
  readonly rung: string;
  readonly audience: Audience;
  /** The deadline version it was recorded for. */
  readonly deadlineVersion: number;
  readonly obligation: {
    readonly id: string;
    readonly kind: ObligationKind;
    readonly state: ObligationState;
    readonly deadlineDay: CivilDay;
    readonly deadlineVersion: number;
  };
}

/** Why a reminder is not sent: its obligation is met or void, its ladder is paused, its deadline was replaced, the same letter says it already (a later rung, or the same one once more). */
export type DropReason = 'met' | 'void' | 'paused' | 'olderDeadline' | 'superseded';

/** Where the deadline lies on the day of the letter. */
export type Urgency = 'overdue' | 'due' | 'coming';

export interface LetterItem<Row extends DueReminder = DueReminder> {
  readonly reminder: Row;
  readonly urgency: Urgency;
}

/** What the letters of one person say: at most one digest and one about events; a list without items is no letter. */
export interface Selection<Row extends DueReminder = DueReminder> {
  readonly digest: readonly LetterItem<Row>[];
  readonly events: readonly LetterItem<Row>[];
  readonly dropped: readonly { readonly reminderId: string; readonly reason: DropReason }[];
}

const URGENCY_ORDER: Readonly<Record<Urgency, number>> = { overdue: 0, due: 1, coming: 2 };

function urgencyOn(today: CivilDay, deadlineDay: CivilDay, calendar: Calendar): Urgency {
  if (today > deadlineDay) return 'overdue';
  return today >= onOrBefore(calendar, deadlineDay) ? 'due' : 'coming';
}

/**
 * That a report was accepted, an instruction or a statement answered, an evaluation changed, a sheet replaced or a late entry refused is told although, or because,
 * nothing is owed any more.
 */
const isClosing = ({ kind, rung }: Pick<DueReminder, 'kind' | 'rung'>): boolean =>
  kind === 'event' &&
  /^(?:accepted|answered|statementAnswered|previewChanged|sheetsReplaced|lateEntryRefused|latePostingRefused):/.test(rung);

/** Whether an event is about an assignment as a whole: what has become of the obligation on which it hangs says nothing about it. */
export const isAboutWhole = ({ kind, rung }: Pick<DueReminder, 'kind' | 'rung'>): boolean =>
  kind === 'event' && WHOLE_EVENTS.some((event) => rung.startsWith(`${event}:`));

function dropReason({ kind, rung, deadlineVersion, obligation }: DueReminder): DropReason | undefined {
  if (isAboutWhole({ kind, rung })) return undefined;
  if (obligation.state === 'met' && isClosing({ kind, rung })) return undefined;
  if (obligation.state === 'met' || obligation.state === 'void') return obligation.state;
  // Nobody is asked to sign what was signed before the letter left.
  if (isToCountersign(rung) && obligation.state === 'submitted') return 'paused';
  if (kind === 'event') return undefined;
  if (deadlineVersion < obligation.deadlineVersion) return 'olderDeadline';
  return obligation.state === 'open' ? undefined : 'paused';
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function inReadingOrder(one: LetterItem, other: LetterItem): number {
  const [a, b] = [one.reminder, other.reminder];
  return (
    URGENCY_ORDER[one.urgency] - URGENCY_ORDER[other.urgency] ||
    a.obligation.deadlineDay - b.obligation.deadlineDay ||
    byText(a.obligation.id, b.obligation.id) ||
    byText(a.rung, b.rung) ||
    byText(a.audience, b.audience) ||
    byText(a.reminderId, b.reminderId)
  );
}

/**
 * Which of the reminders that are due for one person make letters (发函): what the facts have overtaken is dropped, of two rungs of one obligation for one
 * duty the higher stays, what reaches a person twice is said once, overdue comes before due before coming, each by deadline. The order of the rows does not
 * matter.
 */
export function selectReminders<Row extends DueReminder>(
  rows: readonly Row[],
  { policy, calendar, today }: { readonly policy: Policy; readonly calendar: Calendar; readonly today: CivilDay },
): Selection<Row> {
  const heightOf = ({ obligation, rung }: Row): number => policy.ladders[obligation.kind].findIndex(({ id }) => id === rung);
  /** The one row that stays of those that say the same to the same duty; an event is said once whatever the duty. */
  const chosen = new Map<string, Row>();
  const placeOf = ({ kind, rung, audience, obligation: { id } }: Row): string => `${id}/${kind === 'event' ? rung : audience}`;
  for (const row of rows) {
    if (dropReason(row) !== undefined) continue;
    const known = chosen.get(placeOf(row));
    const order = known === undefined ? 1 : heightOf(row) - heightOf(known) || byText(known.reminderId, row.reminderId);
    if (order > 0) chosen.set(placeOf(row), row);
  }
  const digest: LetterItem<Row>[] = [];
  const events: LetterItem<Row>[] = [];
  const dropped: { reminderId: string; reason: DropReason }[] = [];
  for (const row of rows) {
    const reason = dropReason(row) ?? (chosen.get(placeOf(row)) === row ? undefined : 'superseded');
    if (reason !== undefined) dropped.push({ reminderId: row.reminderId, reason });
    else (row.kind === 'event' ? events : digest).push({ reminder: row, urgency: urgencyOn(today, row.obligation.deadlineDay, calendar) });
  }
  return {
    digest: digest.sort(inReadingOrder),
    events: events.sort(inReadingOrder),
    dropped: dropped.sort((one, other) => byText(one.reminderId, other.reminderId)),
  };
}
