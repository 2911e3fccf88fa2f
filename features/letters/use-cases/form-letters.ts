import type { Calendar } from '../../../core/calendar/calendar';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import { needsPassword, type SecondFactor, secondFactorOf } from '../../accounts/rules/sign-in-door';
import { fillEnvelope } from '../rules/fill-envelope';
import type { LetterNotice } from '../rules/letter-line';
import { linkPlaceOf } from '../rules/letter-link';
import { type DueRow, type Envelope, type Sorted, sortIntoEnvelopes } from '../rules/sort-into-envelopes';
import type { Addressee, LetterComposer } from './letter-composer';
import type { FormedLetter, LetterRepository, ReminderOutcome } from './letter-repository';

/** How many reminders one pass looks at, and how many letters one transaction forms: the first letters leave while later ones are still being formed. */
const PASS_ROWS = 200_000;
const BATCH_LETTERS = 200;
/** The first batch is small, so that the first letters leave at once. */
const FIRST_LETTERS = 30;
const LETTERS_A_TURN = 10;

export interface FormingResult {
  readonly letters: number;
  readonly reminders: number;
}

/** What forming letters works with. */
export interface FormingParts {
  readonly repository: LetterRepository;
  readonly composer: LetterComposer;
  /** Who signs in with a password, where it is set. */
  readonly secondFactor?: SecondFactor | undefined;
  /** Called after each batch. */
  readonly onFormed: () => void;
}

interface Known {
  readonly secondFactor: SecondFactor;
  readonly calendar: Calendar;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly notices: ReadonlyMap<string, LetterNotice>;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Sorts what is due; further holders of a duty get their copies first, which are sorted with the rest. */
async function sort(repository: LetterRepository, rows: readonly DueRow[], nowMs: number, known: Known): Promise<Sorted> {
  const supported = distinct(rows.flatMap(({ audience, unitId }) => (audience === 'supporter' ? [unitId] : [])));
  const pairs = supported.length === 0 ? [] : await repository.readPairs(supported);
  const holdings = await repository.readHoldings(
    distinct([...rows.flatMap(({ unitId, officeUnitId }) => [unitId, officeUnitId]), ...pairs.map(({ unitId }) => unitId)]),
    distinct(rows.flatMap(({ personId }) => personId ?? [])),
  );
  const sorted = sortIntoEnvelopes(rows, { ...known, nowMs, holdings, pairs });
  if (sorted.copies.length === 0) return sorted;
  const copies = await repository.copyReminders(sorted.copies);
  return copies.length === 0 ? sorted : sortIntoEnvelopes([...rows, ...copies], { ...known, nowMs, holdings, pairs });
}

/** What is read of one batch just before its letters are formed. */
async function readBatch(repository: LetterRepository, envelopes: readonly Envelope[]) {
  const { nowMs, rows } = await repository.readFacts(envelopes.flatMap(({ reminderIds }) => reminderIds));
  const addressees = await repository.readAddressees(distinct(envelopes.map(({ personId }) => personId)), dayOfInstant(nowMs));
  return {
    nowMs,
    facts: new Map(rows.map((row) => [row.reminderId, row])),
    people: new Map(addressees.map((addressee) => [addressee.personId, addressee])),
    formed: await repository.readFormed(envelopes.filter(({ kind }) => kind === 'digest')),
    ids: await repository.newLetterIds(envelopes.length),
  };
}

/** Whom the links of a letter sign in: its reader, if a link is enough for him. */
const linkAccountOf = ({ personId, account }: Addressee, { secondFactor }: Known): string | undefined =>
  account && !needsPassword(secondFactor, { personId, duties: account.duties }) ? account.id : undefined;

/**
 * Forms the letters of some envelopes in one transaction. Returns how many; undefined when a reminder changed meanwhile: then nothing is formed, and the
 * rows are read again.
 */
async function formBatch(repository: LetterRepository, composer: LetterComposer, envelopes: readonly Envelope[], known: Known) {
  const { nowMs, facts, people, formed, ids } = await readBatch(repository, envelopes);
  const day = dayOfInstant(nowMs);
  const letters: FormedLetter[] = [];
  const outcomes: ReminderOutcome[] = [];
  for (const [at, envelope] of envelopes.entries()) {
    // Composing takes the processor: the SMTP connections get their turn in between.
    if (at % LETTERS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    const { personId, kind } = envelope;
    const isFormed = formed.has(`${personId}/${envelope.slotKey}`);
    const { letter, outcomes: others } = fillEnvelope(envelope, { ...known, nowMs, facts, isFormed });
    outcomes.push(...others);
    const [to, letterId] = [people.get(personId), ids[at]];
    if (!letter || !to || !letterId) continue;
    const { slotKey, office, lines, reminderIds } = letter;
    const linkAccountId = linkAccountOf(to, known);
    const linkPlace = linkAccountId === undefined ? undefined : linkPlaceOf(letterId);
    const composed = composer.compose({ letterId, kind, to, day, formedAtMs: nowMs, office, lines, linkPlace });
    letters.push({ ...composed, id: letterId, kind, slotKey, to, items: lines, linkAccountId });
    for (const id of reminderIds) outcomes.push({ id, state: 'inLetter', letterId });
  }
  return (await repository.write(nowMs, letters, outcomes)) ? letters.length : undefined;
}

/**
 * Forms the letters that are due (成信): one digest for each person and slot, one letter for each person about events. Facts are read again just before, so
 * that nothing is said about what was met before the letter was formed. What cannot leave waits with a reason. Letters of one person never come from two
 * batches: persons are resolved for all due rows first.
 */
export async function formLetters({ repository, composer, secondFactor, onFormed }: FormingParts): Promise<FormingResult> {
  const { nowMs } = await repository.peek();
  const rows = await repository.readDue(PASS_ROWS);
  if (rows.length === 0) return { letters: 0, reminders: 0 };
  const campaigns = distinct(rows.map(({ campaignId }) => campaignId));
  const known: Known = {
    secondFactor: secondFactorOf(secondFactor, await repository.isProduction()),
    calendar: await repository.readCalendar(),
    policies: await repository.readPolicies(campaigns),
    notices: await repository.readNotices(campaigns, dayOfInstant(nowMs)),
  };
  const { waiting, envelopes } = await sort(repository, rows, nowMs, known);
  if (waiting.length > 0) await repository.write(nowMs, [], waiting);
  let letters = 0;
  for (let from = 0, to = FIRST_LETTERS; from < envelopes.length; from = to, to += BATCH_LETTERS) {
    const formed = await formBatch(repository, composer, envelopes.slice(from, to), known);
    if (formed === undefined) continue;
    letters += formed;
    if (formed > 0) onFormed();
  }
  return { letters, reminders: rows.length };
}
