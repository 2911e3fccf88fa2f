import type { Calendar } from '../../../core/calendar/calendar';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { composeLetters, type LetterItem } from '../rules/compose-letters';
import { audienceResolver, type AudienceResolver } from '../../../core/directory/resolve-audience';
import { letterLine } from '../rules/letter-line';
import { digestSlot, eventMayLeaveAtMs } from '../rules/digest-slot';
import type {
  Addressee,
  DueRow,
  FormedLetter,
  LetterComposer,
  LetterDesk,
  LetterLine,
  MailCampaign,
  ReminderFacts,
  ReminderFate,
} from './letter-desk';

/** How many reminders one pass looks at, and how many letters one transaction forms: the first letters leave while later ones are still being formed. */
const PASS_ROWS = 200_000;
const BATCH_LETTERS = 200;
/** The first batch is small, so that the first letters leave at once. */
const FIRST_LETTERS = 30;
const LETTERS_A_TURN = 10;
/** A reminder that nobody can be written to about is looked at again this often: the directory may have changed. */
const NOBODY_PAUSE_MS = 60_000;

/** The reminders that belong in one letter of one person, if the facts still say so. */
interface Envelope {
  readonly personId: string;
  readonly kind: 'digest' | 'event';
  readonly slotKey: string;
  readonly rows: readonly DueRow[];
  readonly vacantIds: ReadonlySet<string>;
}

interface Known {
  readonly calendar: Calendar;
  readonly campaigns: ReadonlyMap<string, MailCampaign>;
}

export interface FormingResult {
  readonly letters: number;
  readonly reminders: number;
}

/** Persons are resolved by the duties of the letter's day (deputies by date); a vacant duty goes to the office, marked 无人任职. */
async function resolvers(desk: LetterDesk, rows: readonly DueRow[], nowMs: number): Promise<(officeUnitId: string) => AudienceResolver> {
  const units = new Set<string>();
  for (const { unitId, officeUnitId } of rows) units.add(unitId).add(officeUnitId);
  const holdings = await desk.readHoldings([...units]);
  const known = new Map<string, AudienceResolver>();
  return (officeUnitId) => {
    const resolver = known.get(officeUnitId) ?? audienceResolver(holdings, officeUnitId, dayOfInstant(nowMs));
    known.set(officeUnitId, resolver);
    return resolver;
  };
}

/** Sorts due reminders into envelopes; what may not leave now, or has nobody to go to, is told to wait. */
async function sortRows(desk: LetterDesk, rows: readonly DueRow[], nowMs: number, { calendar, campaigns }: Known) {
  const resolverOf = await resolvers(desk, rows, nowMs);
  const waiting: ReminderFate[] = [];
  const envelopes = new Map<string, Envelope & { rows: DueRow[]; vacantIds: Set<string> }>();
  const slots = new Map([...campaigns.values()].map(({ id, policy }) => [id, { digest: digestSlot(nowMs, calendar, policy), eventMs: eventMayLeaveAtMs(nowMs, calendar, policy) }])); // prettier-ignore
  for (const row of rows) {
    const slot = slots.get(row.campaignId);
    if (!slot) continue;
    const wait = (reason: string, postponedToMs: number): void =>
      void waiting.push({ id: row.id, state: 'recorded', reason, postponedToMs });
    const waitUntilMs = row.kind === 'event' ? slot.eventMs : 'waitUntilMs' in slot.digest ? slot.digest.waitUntilMs : nowMs;
    if (waitUntilMs > nowMs) {
      wait('outOfHours', waitUntilMs);
      continue;
    }
    const recipient = resolverOf(row.officeUnitId)(row.unitId, row.audience);
    if (!recipient) {
      wait('nobody', nowMs + NOBODY_PAUSE_MS);
      continue;
    }
    const slotKey = row.kind === 'ladder' && 'slotKey' in slot.digest ? slot.digest.slotKey : '';
    const place = `${recipient.personId}/${slotKey}`;
    const envelope = envelopes.get(place) ?? { personId: recipient.personId, kind: row.kind === 'event' ? 'event' : 'digest', slotKey, rows: [], vacantIds: new Set<string>() }; // prettier-ignore
    envelopes.set(place, envelope);
    envelope.rows.push(row);
    if (recipient.vacant) envelope.vacantIds.add(row.id);
  }
  return { waiting, envelopes: [...envelopes.values()] };
}

/** Of one envelope: the items that the facts still ask for, campaign by campaign, and what is dropped. */
function itemsOf(envelope: Envelope, facts: ReadonlyMap<string, ReminderFacts>, nowMs: number, { calendar, campaigns }: Known) {
  const byCampaign = new Map<string, ReminderFacts[]>();
  for (const { id } of envelope.rows) {
    const row = facts.get(id);
    if (!row) continue;
    const rows = byCampaign.get(row.campaignId) ?? [];
    rows.push(row);
    byCampaign.set(row.campaignId, rows);
  }
  const items: LetterItem<ReminderFacts>[] = [];
  const fates: ReminderFate[] = [];
  for (const [campaignId, rows] of byCampaign) {
    const policy = campaigns.get(campaignId)?.policy;
    if (!policy) continue;
    const letters = composeLetters(rows, { policy, calendar, today: dayOfInstant(nowMs) });
    items.push(...(envelope.kind === 'event' ? letters.events : letters.digest));
    for (const { reminderId: id, reason } of letters.dropped)
      fates.push({ id, state: reason === 'olderDeadline' || reason === 'void' ? 'void' : 'dropped', reason });
  }
  return { items, fates };
}

/** Forms the letters of some envelopes in one transaction. False when a reminder changed meanwhile: then nothing is formed, and the rows are read again. */
async function formBatch(
  desk: LetterDesk,
  composer: LetterComposer,
  envelopes: readonly Envelope[],
  known: Known,
): Promise<number | undefined> {
  const { nowMs, rows } = await desk.readFacts(envelopes.flatMap((envelope) => envelope.rows.map(({ id }) => id)));
  const addressees = await desk.readAddressees([...new Set(envelopes.map(({ personId }) => personId))]);
  const formed = await desk.readFormed(envelopes.filter(({ kind }) => kind === 'digest'));
  const ids = await desk.newLetterIds(envelopes.length);
  const facts = new Map(rows.map((row) => [row.reminderId, row]));
  const people = new Map(addressees.map((addressee): [string, Addressee] => [addressee.personId, addressee]));
  const day = dayOfInstant(nowMs);
  const letters: FormedLetter[] = [];
  const fates: ReminderFate[] = [];
  for (const [at, envelope] of envelopes.entries()) {
    // Composing takes the processor: the lanes get their turn in between.
    if (at % LETTERS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    const { items, fates: dropped } = itemsOf(envelope, facts, nowMs, known);
    fates.push(...dropped);
    const to = people.get(envelope.personId);
    const letterId = ids[at];
    if (items.length === 0 || !to || !letterId) continue;
    if (formed.has(`${envelope.personId}/${envelope.slotKey}`)) {
      fates.push(...items.map(({ reminder }) => afterThisSlot(reminder, nowMs, known)));
      continue;
    }
    const lines = items.map((item): LetterLine => letterLine(item, envelope.vacantIds.has(item.reminder.reminderId), known.calendar, day));
    const composed = composer.compose({ letterId, kind: envelope.kind, to, day, formedAtMs: nowMs, lines });
    const slotKey = envelope.kind === 'event' ? `e:${items[0]?.reminder.reminderId}` : envelope.slotKey;
    letters.push({ ...composed, id: letterId, kind: envelope.kind, slotKey, to, items: lines });
    for (const { reminder } of items) fates.push({ id: reminder.reminderId, state: 'inLetter', letterId });
  }
  return (await desk.write(nowMs, letters, fates)) ? letters.length : undefined;
}

/** The person has had the letter of this slot: the reminder waits for the next one. */
function afterThisSlot(reminder: ReminderFacts, nowMs: number, { calendar, campaigns }: Known): ReminderFate {
  const policy = campaigns.get(reminder.campaignId)?.policy;
  const slot = policy && digestSlot(nowMs, calendar, policy);
  const postponedToMs = slot === undefined ? nowMs + NOBODY_PAUSE_MS : 'nextMs' in slot ? slot.nextMs : slot.waitUntilMs;
  return { id: reminder.reminderId, state: 'recorded', reason: 'digestFormed', postponedToMs };
}

/**
 * Forms the letters that are due (成信): one digest for each person and slot, one letter for each person about events. Facts are read again just before, so
 * that nothing is said about what was met before the letter was formed. What cannot leave waits with a reason. Letters of one person never come from two
 * batches: persons are resolved for all due rows first. `onFormed` is called after each batch.
 */
export async function formLetters(desk: LetterDesk, composer: LetterComposer, onFormed: () => void): Promise<FormingResult> {
  const { nowMs } = await desk.peek();
  const rows = await desk.readDue(PASS_ROWS);
  if (rows.length === 0) return { letters: 0, reminders: 0 };
  const campaigns = await desk.readCampaigns([...new Set(rows.map(({ campaignId }) => campaignId))]);
  const calendar = await desk.readCalendar();
  const known: Known = { calendar, campaigns: new Map(campaigns.map((campaign) => [campaign.id, campaign])) };
  const { waiting, envelopes } = await sortRows(desk, rows, nowMs, known);
  if (waiting.length > 0) await desk.write(nowMs, [], waiting);
  let letters = 0;
  for (let from = 0, to = FIRST_LETTERS; from < envelopes.length; from = to, to += BATCH_LETTERS) {
    const formed = await formBatch(desk, composer, envelopes.slice(from, to), known);
    if (formed === undefined) continue;
    letters += formed;
    if (formed > 0) onFormed();
  }
  return { letters, reminders: rows.length };
}
