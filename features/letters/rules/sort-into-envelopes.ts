import type { Calendar } from '../../../core/calendar/calendar';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { type AudienceResolver, audienceResolver, holdsOn, type Recipient } from '../../../core/directory/resolve-audience';
import type { DutyHolding, UnitPair } from '../../../core/directory/unit';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import type { Audience, Policy } from '../../../core/policy/policy';
import { type DigestSlot, digestSlot } from './digest-slot';

/** A reminder that is due, as far as it takes to know whose letter it belongs in. */
export interface DueRow {
  readonly id: string;
  readonly unitId: string;
  readonly audience: Audience;
  readonly kind: 'ladder' | 'event';
  readonly campaignId: string;
  readonly officeUnitId: string;
  /** Whom it is addressed to, whatever his duty: one of several holders, or who asked; null: whoever holds the duty. */
  readonly personId: string | null;
  /** An event whose slot would come after its deadline: it leaves at once, whatever the hour. */
  readonly atOnce: boolean;
}

/** A reminder that is for somebody else too: another holder of the duty gets a copy, which has a fate of its own. */
export interface ReminderCopy {
  readonly id: string;
  readonly personId: string;
}

/** The reminders that belong in one letter of one person, if the facts still say so (一封信). */
export interface Envelope {
  readonly personId: string;
  readonly kind: 'digest' | 'event';
  /** Of a digest; empty for events, whose letter is named after its first reminder. */
  readonly slotKey: string;
  readonly reminderIds: readonly string[];
  /** Those of them whose duty nobody holds (无人任职). */
  readonly vacantIds: ReadonlySet<string>;
}

/** A reminder that must wait, until when (epoch milliseconds) and why. */
export interface Postponement {
  readonly id: string;
  readonly state: 'recorded';
  readonly reason: 'outOfHours' | 'nobody' | 'digestFormed';
  readonly postponedToMs: number;
}

/** A reminder that nobody can be written to about is looked at again this often: the directory may have changed. */
export const NOBODY_PAUSE_MS = 60_000;

/** What is known when letters are formed. `policies` by campaign; a campaign that is not there is left out. */
export interface SortingFacts {
  readonly nowMs: number;
  readonly calendar: Calendar;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly holdings: readonly DutyHolding[];
  /** Of the villages whose supporters are meant. */
  readonly pairs?: readonly UnitPair[];
}

interface CampaignSlots {
  readonly digest: DigestSlot;
  readonly eventMs: number;
}

interface Place {
  readonly personId: string;
  readonly slotKey: string;
  readonly isVacant: boolean;
  /** Who else holds the duty. */
  readonly others: readonly string[];
}

/** Who holds what, as sorting asks it. */
interface Holders {
  readonly resolve: AudienceResolver;
  /** Whether a person holds any duty today. */
  readonly serves: (personId: string) => boolean;
}

/** What is made once for each campaign or supervising office, not for each row. */
function once<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Whom a reminder is for, the others who hold the duty behind him: the person it is addressed to while he serves, else all who hold the duty. */
function recipientsOf({ unitId, audience, personId }: DueRow, { resolve, serves }: Holders): readonly Recipient[] {
  const holders = resolve(unitId, audience);
  if (personId === null) return holders;
  if (!serves(personId)) return holders.slice(0, 1);
  return [holders.find((holder) => holder.personId === personId) ?? { personId, vacant: false }];
}

/** Where one reminder belongs at `nowMs`, or until when it waits. */
function placeOf(row: DueRow, { digest, eventMs }: CampaignSlots, holders: Holders, nowMs: number): Place | Postponement {
  const wait = (reason: Postponement['reason'], postponedToMs: number): Postponement => ({
    id: row.id,
    state: 'recorded',
    reason,
    postponedToMs,
  });
  if (row.kind === 'event' && eventMs > nowMs && !row.atOnce) return wait('outOfHours', eventMs);
  if (row.kind === 'ladder' && 'waitUntilMs' in digest) return wait('outOfHours', digest.waitUntilMs);
  const [recipient, ...others] = recipientsOf(row, holders);
  if (!recipient) return wait('nobody', nowMs + NOBODY_PAUSE_MS);
  const slotKey = row.kind === 'ladder' && 'slotKey' in digest ? digest.slotKey : '';
  return { personId: recipient.personId, slotKey, isVacant: recipient.vacant, others: others.map(({ personId }) => personId) };
}

/** What sorting comes to: letters to be, reminders that wait, and copies to be made for further holders of a duty. */
export interface Sorted {
  readonly envelopes: readonly Envelope[];
  readonly waiting: readonly Postponement[];
  readonly copies: readonly ReminderCopy[];
}

/**
 * Which letter of which person each due reminder belongs in, or until when it waits: outside its hours until they begin, and for a minute where nobody can
 * be written to. Persons hold the duties of the letter's day (deputies by date); of several holders one gets the reminder itself, every other a copy. A
 * vacant duty's go to the office, marked 无人任职. (domain.md §3)
 */
export function sortIntoEnvelopes(rows: readonly DueRow[], { nowMs, calendar, policies, holdings, pairs }: SortingFacts): Sorted {
  const today = dayOfInstant(nowMs);
  const slotsOf = once((campaignId): CampaignSlots | undefined => {
    const policy = policies.get(campaignId);
    return policy && { digest: digestSlot(nowMs, calendar, policy), eventMs: eventSendAtMs(nowMs, calendar, policy) };
  });
  const serving = new Set(holdings.filter((holding) => holdsOn(holding, today)).map(({ personId }) => personId));
  const holdersOf = once((officeUnitId): Holders => ({
    resolve: audienceResolver(holdings, officeUnitId, today, pairs),
    serves: (personId) => serving.has(personId),
  }));
  const waiting: Postponement[] = [];
  const copies: ReminderCopy[] = [];
  const envelopes = new Map<string, Envelope & { readonly reminderIds: string[]; readonly vacantIds: Set<string> }>();
  for (const row of rows) {
    const slots = slotsOf(row.campaignId);
    if (!slots) continue;
    const place = placeOf(row, slots, holdersOf(row.officeUnitId), nowMs);
    if ('reason' in place) {
      waiting.push(place);
      continue;
    }
    const { personId, slotKey, isVacant, others } = place;
    copies.push(...others.map((other) => ({ id: row.id, personId: other })));
    const key = `${personId}/${slotKey}`;
    const kind = row.kind === 'event' ? 'event' : 'digest';
    const envelope = envelopes.get(key) ?? { personId, kind, slotKey, reminderIds: [], vacantIds: new Set() };
    envelopes.set(key, envelope);
    envelope.reminderIds.push(row.id);
    if (isVacant) envelope.vacantIds.add(row.id);
  }
  return { envelopes: [...envelopes.values()], waiting, copies };
}
