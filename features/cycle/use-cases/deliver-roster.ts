import type { Actor } from '../../../core/access/actor';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Database } from '../../../platform/postgres/database';
import { rosterChanges, type RosterDelivery, type RosterRefusal, rosterRefusal, rosterTotals } from '../rules/roster';
import { changeCycle } from './change-cycle';
import { type MeetTx, meetObligations } from './meet-obligations';
import type { WithRosters } from './roster-repository';

export type RosterTx = MeetTx & WithRosters;

/** What the unit says that delivers it; the totals where it gives no counts per village. */
export interface RosterRequest extends RosterDelivery {
  readonly cycleId: string;
  /** Who delivers it, as a rule the tax bureau. */
  readonly unitId: string;
  readonly persons?: number | undefined;
  readonly amountFen?: number | undefined;
  readonly note?: string | undefined;
}

/** `unchanged`: the same roster again, nothing is recorded; `changed`: how many villages differ from the version before. */
export type RosterOutcome =
  | { readonly kind: 'delivered'; readonly version: number; readonly changed: number }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: RosterRefusal }
  | { readonly kind: 'notFound' };

/**
 * Records that the roster (清册) of a cycle was delivered: it meets what the unit owes, and the sheets are made from it. Other figures later are another version,
 * which says what it changes; a roster that comes after the postings, or after the bulletin, is recorded and changes neither.
 */
export const deliverRoster = (
  database: Database<RosterTx>,
  actor: Actor,
  { cycleId, unitId, note, ...delivery }: RosterRequest,
): Promise<RosterOutcome> =>
  database.transaction(actor, async (tx): Promise<RosterOutcome> => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return { kind: 'notFound' };
    const nowMs = await tx.nowMs();
    const refusal = rosterRefusal(delivery, cycle.dataThroughDay, dayOfInstant(nowMs));
    if (refusal) return { kind: 'refused', refusal };
    await changeCycle(tx, cycleId);
    const { counts, deliveredOn } = delivery;
    const totals = counts.length > 0 ? rosterTotals(counts) : { persons: delivery.persons ?? 0, amountFen: delivery.amountFen };
    const before = await tx.rosters.latest(cycleId);
    const changed = rosterChanges(before?.counts ?? [], counts).length;
    if (before && changed === 0 && before.persons === totals.persons && before.amountFen === totals.amountFen)
      return { kind: 'unchanged', version: before.version };
    const [id = ''] = await tx.newIds(1);
    const version = (before?.version ?? 0) + 1;
    const { persons, amountFen } = totals;
    await tx.rosters.add({
      id,
      cycleId,
      version,
      unitId,
      deliveredOn,
      persons,
      ...(amountFen !== undefined && { amountFen }),
      ...(note !== undefined && { note }),
      counts,
      accountId: actor.accountId,
      recordedAtMs: nowMs,
    });
    const after = { cycleId, version, deliveredOn: formatDay(deliveredOn), persons, ...(before && { changed }) };
    await tx.appendAudit(actor, [{ kind: 'cycle.rosterDelivered', entity: 'roster', entityId: id, unitId, after }]);
    await meetObligations(tx, actor, cycle, { kind: 'roster', unitIds: [unitId], nowMs });
    return { kind: 'delivered', version, changed: before ? changed : 0 };
  });
