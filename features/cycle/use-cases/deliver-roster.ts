import type { Actor } from '../../../core/access/actor';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Database } from '../../../platform/postgres/database';
import { hasFinalSheets, rosterChanges, type RosterDelivery, type RosterRefusal, rosterRefusal, rosterTotals } from '../rules/roster';
import { rosterDueDay, rosterWaits } from '../rules/roster-timing';
import { changeCycle } from './change-cycle';
import type { Cycle } from './cycle-repository';
import { type MeetTx, meetObligations } from './meet-obligations';
import type { WithRosters } from './roster-repository';

export type RosterTx = MeetTx & WithRosters;

/** What the unit says that delivers it; the totals where it gives no counts per village. The note says why it is given again, or why it is recorded late. */
export interface RosterRequest extends RosterDelivery {
  readonly cycleId: string;
  /** Who delivers it, as a rule the tax bureau. */
  readonly unitId: string;
  readonly persons?: number | undefined;
  readonly amountFen?: number | undefined;
}

/** `unchanged`: the same roster again, nothing is recorded; `changed`: how many villages differ from the version before; `toConfirm`: its day waits for a second person; `isCorrection`: the round is archived, its sheets stay. */
export type RosterOutcome =
  | {
      readonly kind: 'delivered';
      readonly version: number;
      readonly changed: number;
      readonly toConfirm: boolean;
      readonly isCorrection: boolean;
    }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: RosterRefusal }
  | { readonly kind: 'notFound' };

/** Whether a second person looks at the day of a delivery (补录). */
async function waitsFor(
  tx: RosterTx,
  cycle: Cycle,
  { unitId, deliveredOn }: Pick<RosterRequest, 'unitId' | 'deliveredOn'>,
  nowMs: number,
): Promise<boolean> {
  const owed = (await tx.cycles.obligations(cycle)).filter((one) => one.unitId === unitId);
  const dueDay = rosterDueDay(cycle.roster?.dueDay, owed);
  return dueDay !== undefined && rosterWaits(await tx.rosters.deliveries(cycle.id), { deliveredOn, recordedAtMs: nowMs }, dueDay);
}

/**
 * Records that the roster (清册) of a cycle was delivered: it meets what the unit owes, and the sheets are made from it. Other figures later are another version,
 * which says what it changes; a roster that comes after the postings, or after the bulletin, is recorded and changes neither. A late entry serves like any other,
 * and is late until a second person has confirmed its day; one that was refused may be given again.
 */
export const deliverRoster = (
  database: Database<RosterTx>,
  actor: Actor,
  { cycleId, unitId, ...delivery }: RosterRequest,
): Promise<RosterOutcome> =>
  database.transaction(actor, async (tx): Promise<RosterOutcome> => {
    const cycle = await tx.cycles.lock(cycleId);
    if (!cycle) return { kind: 'notFound' };
    const nowMs = await tx.nowMs();
    const { counts, deliveredOn, note } = delivery;
    const waits = await waitsFor(tx, cycle, { unitId, deliveredOn }, nowMs);
    const refusal = rosterRefusal(delivery, { dataThroughDay: cycle.dataThroughDay, today: dayOfInstant(nowMs), waits });
    if (refusal) return { kind: 'refused', refusal };
    const totals = counts.length > 0 ? rosterTotals(counts) : { persons: delivery.persons ?? 0, amountFen: delivery.amountFen };
    const before = await tx.rosters.latest(cycleId);
    const changed = rosterChanges(before?.counts ?? [], counts).length;
    const isSame = before && changed === 0 && before.persons === totals.persons && before.amountFen === totals.amountFen;
    if (isSame && !waits) return { kind: 'unchanged', version: before.version };
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
      waits,
    });
    const told = { cycleId, version, deliveredOn: formatDay(deliveredOn), persons };
    const isCorrection = hasFinalSheets(cycle);
    const after = { ...told, ...(before && { changed }), ...(waits && { toConfirm: true }), ...(isCorrection && { isCorrection }) };
    await tx.appendAudit(actor, [{ kind: 'cycle.rosterDelivered', entity: 'roster', entityId: id, unitId, after }]);
    await changeCycle(tx, cycleId);
    await meetObligations(tx, actor, cycle, { kind: 'roster', unitIds: [unitId], nowMs });
    return { kind: 'delivered', version, changed: before ? changed : 0, toConfirm: waits, isCorrection };
  });
