import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Unit } from '../../../core/directory/unit';
import type { Database, Transaction } from '../../../platform/postgres/database';
import { hasFinalSheets } from '../../cycle/rules/roster';
import type { Cycle, WithCycles } from '../../cycle/use-cases/cycle-repository';
import type { WithPostings } from '../../cycle/use-cases/posting-repository';
import type { WithRosters } from '../../cycle/use-cases/roster-repository';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';

export type SheetDatabase = Database<Transaction & WithCycles & WithPostings & WithRosters & WithDirectory>;

/** What a village posts by the roster (清册): whole persons and fen. */
export interface VillageCount {
  readonly unitId: string;
  readonly name: string;
  readonly townshipId: string;
  readonly township: string;
  readonly persons: number;
  readonly amountFen?: number;
}

/** The villages that have something to post in a cycle, as far as the actor sees them, by township. */
export interface CycleSheets {
  readonly cycle: Cycle;
  readonly rosterVersion: number;
  readonly deliveredOn: CivilDay;
  readonly today: CivilDay;
  readonly villages: readonly VillageCount[];
}

/** `noCounts`: no roster was delivered yet, or one that names no villages. */
export type SheetsFound =
  { readonly kind: 'found'; readonly sheets: CycleSheets } | { readonly kind: 'noCounts' } | { readonly kind: 'notFound' };

/** What the posting sheets (公示表) of a cycle are made from, of one township or of all that the actor sees: the roster of now, in an archived one the one with which it was archived. */
export const lookAtSheets = (
  database: SheetDatabase,
  actor: Actor,
  { cycleId, townshipId }: { readonly cycleId: string; readonly townshipId?: string | undefined },
): Promise<SheetsFound> =>
  database.transaction(actor, async (tx): Promise<SheetsFound> => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return { kind: 'notFound' };
    const places = (await tx.postings.villages(cycleId)).filter((row) => townshipId === undefined || row.townshipId === townshipId);
    if (places.length === 0) return { kind: 'notFound' };
    const roster = hasFinalSheets(cycle) ? await tx.rosters.find(cycle.sheetsRosterId) : await tx.rosters.latest(cycleId);
    const counts = new Map(roster?.counts.map((count) => [count.unitId, count]));
    if (!roster || counts.size === 0) return { kind: 'noCounts' };
    const units = new Map<string, Unit>((await tx.directory.loadUnits()).map((unit) => [unit.id, unit]));
    const villages = places.flatMap(({ unitId, townshipId: of, state }): VillageCount[] => {
      const count = counts.get(unitId);
      const [village, township] = [units.get(unitId), units.get(of)];
      if (!village || !township || state === 'over' || !count || count.persons === 0) return [];
      return [{ ...count, name: village.name, townshipId: of, township: township.name }];
    });
    const codeOf = (id: string) => units.get(id)?.code ?? '';
    const byCode = (one: VillageCount, other: VillageCount) =>
      codeOf(one.townshipId).localeCompare(codeOf(other.townshipId)) || codeOf(one.unitId).localeCompare(codeOf(other.unitId));
    const { version: rosterVersion, deliveredOn } = roster;
    const today = dayOfInstant(await tx.nowMs());
    return { kind: 'found', sheets: { cycle, rosterVersion, deliveredOn, today, villages: villages.sort(byCode) } };
  });
