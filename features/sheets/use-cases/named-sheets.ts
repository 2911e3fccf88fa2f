import type { Actor } from '../../../core/access/actor';
import { unitResolver } from '../../../core/directory/resolve-unit-name';
import { type NamedLine, type NamedLineProblem, namedRoster, type NamedVillage } from '../rules/named-roster';
import { type CycleSheets, lookAtSheets, type SheetDatabase, type VillageCount } from './look-at-sheets';

/** Reads the three columns of a file; `unreadable`: it is no table at all, `noTable`: it has not got the columns. */
export type ReadNames = (
  bytes: Uint8Array,
) => Promise<{ readonly lines: readonly NamedLine[] } | { readonly fault: 'unreadable' | 'noTable' }>;

/** The village of a sheet with its masked groups. */
export interface NamedSheet extends VillageCount {
  readonly groups: NamedVillage['groups'];
}

export type NamedSheetsOutcome =
  | { readonly kind: 'made'; readonly sheets: CycleSheets; readonly villages: readonly NamedSheet[] }
  | { readonly kind: 'refused'; readonly problems: readonly NamedLineProblem[] }
  | { readonly kind: 'noCounts' | 'notFound' };

interface NamedRequest {
  readonly cycleId: string;
  readonly lines: readonly NamedLine[];
}

/**
 * Turns a roster of persons (清册) into the masked sheets of the villages that the actor sees. The lines are not kept: the audit says who did it, for how many
 * persons of how many villages.
 */
export async function makeNamedSheets(
  database: SheetDatabase,
  actor: Actor,
  { cycleId, lines }: NamedRequest,
): Promise<NamedSheetsOutcome> {
  const found = await lookAtSheets(database, actor, { cycleId });
  if (found.kind !== 'found') return { kind: found.kind };
  const { sheets } = found;
  const known = new Map(sheets.villages.map((village) => [village.unitId, village]));
  const units = await database.transaction(actor, (tx) => tx.directory.loadUnits());
  const resolved = unitResolver(units.filter(({ id }) => known.has(id)))([...new Set(lines.map(({ village }) => village))]);
  const idOf = new Map(resolved.flatMap((it) => (it.found && it.units.length === 1 ? [[it.name, it.units[0]?.id] as const] : [])));
  const read = namedRoster(lines, (name) => idOf.get(name));
  if ('problems' in read) return { kind: 'refused', problems: read.problems };
  const villages = read.villages.flatMap(({ unitId, groups }): NamedSheet[] => {
    const village = known.get(unitId);
    return village ? [{ ...village, groups }] : [];
  });
  await database.transaction(actor, (tx) =>
    tx.appendAudit(actor, [
      { kind: 'sheets.named', entity: 'noticeCycle', entityId: cycleId, after: { persons: lines.length, villages: villages.length } },
    ]),
  );
  return { kind: 'made', sheets, villages };
}
