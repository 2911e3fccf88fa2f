import type { CivilDay } from '../../../core/calendar/civil-day';

/** How many have paid in a village by a roster (清册), and how much. Whole persons and fen. */
export interface RosterCount {
  readonly unitId: string;
  readonly persons: number;
  readonly amountFen?: number;
}

/** Whether the sheets of a round are those with which it was archived: a roster that comes afterwards is kept as a correction, and replaces none. */
export const hasFinalSheets = <Round extends { readonly state: 'open' | 'closed'; readonly sheetsRosterId?: string | undefined }>(
  round: Round,
): round is Round & { readonly sheetsRosterId: string } => round.state === 'closed' && round.sheetsRosterId !== undefined;

/** What another delivery of a roster changes. */
export interface RosterChange {
  readonly unitId: string;
  readonly before?: RosterCount;
  readonly after?: RosterCount;
}

const sameCount = (one: RosterCount | undefined, other: RosterCount | undefined): boolean =>
  one?.persons === other?.persons && one?.amountFen === other?.amountFen;

/** The villages whose counts differ between two deliveries, in the order of the later one; those it leaves out come last. Empty: the same roster again. */
export function rosterChanges(before: readonly RosterCount[], after: readonly RosterCount[]): readonly RosterChange[] {
  const old = new Map(before.map((count) => [count.unitId, count]));
  const now = new Map(after.map((count) => [count.unitId, count]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((unitId): RosterChange[] => {
    const [was, is] = [old.get(unitId), now.get(unitId)];
    return sameCount(was, is) ? [] : [{ unitId, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

/**
 * `dayInFuture`: it is said to have been delivered on a day to come; `dayTooEarly`: on one before its data are complete; `countTwice`: a village stands twice;
 * `lateReasonMissing`: a late entry says why it is one.
 */
export type RosterRefusal = 'dayInFuture' | 'dayTooEarly' | 'countTwice' | 'lateReasonMissing';

export interface RosterDelivery {
  readonly deliveredOn: CivilDay;
  readonly counts: readonly RosterCount[];
  readonly note?: string | undefined;
}

/**
 * Why a delivery is not taken; undefined where it is. One that comes late, or after the postings, is taken: what is true is recorded. `waits`: a second person looks
 * at its day.
 */
export function rosterRefusal(
  { deliveredOn, counts, note = '' }: RosterDelivery,
  { dataThroughDay, today, waits }: { readonly dataThroughDay: CivilDay; readonly today: CivilDay; readonly waits: boolean },
): RosterRefusal | undefined {
  if (deliveredOn > today) return 'dayInFuture';
  if (deliveredOn <= dataThroughDay) return 'dayTooEarly';
  if (new Set(counts.map(({ unitId }) => unitId)).size < counts.length) return 'countTwice';
  return waits && note.trim() === '' ? 'lateReasonMissing' : undefined;
}

/** The totals of a roster. */
export const rosterTotals = (counts: readonly RosterCount[]): { readonly persons: number; readonly amountFen?: number } => {
  const amounts = counts.flatMap(({ amountFen }) => amountFen ?? []);
  return {
    persons: counts.reduce((sum, { persons }) => sum + persons, 0),
    ...(amounts.length > 0 && { amountFen: amounts.reduce((sum, amount) => sum + amount, 0) }),
  };
};
