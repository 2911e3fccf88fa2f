import type { Calendar } from '../../../core/calendar/calendar';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import { digestSlot } from './digest-slot';
import { letterLine, type LetterLine, type LetterNotice, type ReminderFacts } from './letter-line';
import { type DropReason, type LetterItem, selectReminders } from './select-reminders';
import { type Envelope, NOBODY_PAUSE_MS, type Postponement } from './sort-into-envelopes';

/** A reminder that is not sent, and why. */
export interface Dropped {
  readonly id: string;
  readonly state: 'dropped' | 'void';
  readonly reason: DropReason;
}

/** What one envelope holds. Without `letter` nothing is left to say, or the person has had the letter of this slot. */
export interface FilledEnvelope {
  readonly letter?: {
    readonly slotKey: string;
    /** The office that supervises the first item. */
    readonly office: LetterNotice['office'];
    readonly lines: readonly LetterLine[];
    readonly reminderIds: readonly string[];
  };
  readonly outcomes: readonly (Dropped | Postponement)[];
}

/** What is known when an envelope is filled. `facts` by reminder, without those that changed meanwhile; `policies` and `notices` by campaign. */
export interface FillingFacts {
  readonly nowMs: number;
  readonly calendar: Calendar;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly notices: ReadonlyMap<string, LetterNotice>;
  readonly facts: ReadonlyMap<string, ReminderFacts>;
  /** Whether this person's letter of this slot exists. */
  readonly isFormed: boolean;
}

function byCampaign(reminderIds: readonly string[], facts: FillingFacts['facts']): ReadonlyMap<string, readonly ReminderFacts[]> {
  const groups = new Map<string, ReminderFacts[]>();
  for (const row of reminderIds.flatMap((id) => facts.get(id) ?? [])) {
    const group = groups.get(row.campaignId) ?? [];
    group.push(row);
    groups.set(row.campaignId, group);
  }
  return groups;
}

const droppedOf = ({ reminderId: id, reason }: { readonly reminderId: string; readonly reason: DropReason }): Dropped => ({
  id,
  state: reason === 'olderDeadline' || reason === 'void' ? 'void' : 'dropped',
  reason,
});

/** The person has had the letter of this slot: the reminder waits for the next one. */
function afterThisSlot({ reminderId: id, campaignId }: ReminderFacts, { nowMs, calendar, policies }: FillingFacts): Postponement {
  const policy = policies.get(campaignId);
  const slot = policy && digestSlot(nowMs, calendar, policy);
  const postponedToMs = slot === undefined ? nowMs + NOBODY_PAUSE_MS : 'nextMs' in slot ? slot.nextMs : slot.waitUntilMs;
  return { id, state: 'recorded', reason: 'digestFormed', postponedToMs };
}

/**
 * What the letter of one envelope says at `nowMs`, campaign by campaign, and what becomes of the reminders that are not in it: what the facts have overtaken
 * is dropped; what is due after the letter of this slot was formed waits for the next.
 */
export function fillEnvelope(envelope: Envelope, known: FillingFacts): FilledEnvelope {
  const { nowMs, calendar, policies, notices, facts, isFormed } = known;
  const today = dayOfInstant(nowMs);
  const items: (LetterItem<ReminderFacts> & { readonly policy: Policy; readonly notice: LetterNotice })[] = [];
  const outcomes: (Dropped | Postponement)[] = [];
  for (const [campaignId, rows] of byCampaign(envelope.reminderIds, facts)) {
    const policy = policies.get(campaignId);
    const notice = notices.get(campaignId);
    if (!policy || !notice) continue;
    const selection = selectReminders(rows, { policy, calendar, today });
    const selected = envelope.kind === 'event' ? selection.events : selection.digest;
    items.push(...selected.map((item) => ({ ...item, policy, notice })));
    outcomes.push(...selection.dropped.map(droppedOf));
  }
  const first = items[0];
  if (!first) return { outcomes };
  if (isFormed) return { outcomes: [...outcomes, ...items.map(({ reminder }) => afterThisSlot(reminder, known))] };
  return {
    letter: {
      slotKey: envelope.kind === 'event' ? `e:${first.reminder.reminderId}` : envelope.slotKey,
      office: first.notice.office,
      lines: items.map(({ policy, notice, ...item }) =>
        letterLine(item, envelope.vacantIds.has(item.reminder.reminderId), { nowMs, calendar, policy, notice }),
      ),
      reminderIds: items.map(({ reminder }) => reminder.reminderId),
    },
    outcomes,
  };
}
