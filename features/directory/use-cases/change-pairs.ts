import type { Actor } from '../../../core/access/actor';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { checkDirectory } from '../rules/check-directory';
import type { PairRow } from '../rules/directory-rows';
import type { DirectoryChange } from './change-directory';
import type { DirectoryDatabase } from './import-directory';

/** Pairs a unit to a village (挂钩帮扶), from a day to a day. Answers the village. */
export const addPair = (database: DirectoryDatabase, actor: Actor, row: PairRow): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const { units, today } = await tx.directory.view();
    const problems = checkDirectory({ units: [], contacts: [], pairs: [row] }, units, today);
    if (problems.length > 0) return { kind: 'refused', problems };
    const idOf = (code: string): string => units.find((unit) => unit.code === code)?.id ?? '';
    const [unitId, villageId] = [idOf(row.unit), idOf(row.village)];
    if ((await tx.directory.addPair(row)) === undefined)
      return { kind: 'refused', problems: [{ file: 'pairs', line: 1, column: 'unit', code: 'pairedAlready', value: row.unit }] };
    const after = { village: row.village, pairedUnit: row.unit, fromDay: row.fromDay, toDay: row.toDay };
    await tx.appendAudit(actor, [{ kind: 'pair.given', entity: 'unit', entityId: unitId, unitId: villageId, after }]);
    return { kind: 'done', unitId: villageId };
  });

/** Ends a pair on its last day. Answers the village. */
export const endPair = (
  database: DirectoryDatabase,
  actor: Actor,
  { pairId, toDay }: { readonly pairId: string; readonly toDay: CivilDay },
): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const pair = (await tx.directory.view()).pairs.find(({ id }) => id === pairId);
    if (!pair) return { kind: 'notFound' };
    if (toDay < (pair.fromDay ?? toDay) || toDay > (pair.toDay ?? toDay))
      return { kind: 'refused', problems: [{ file: 'pairs', line: 1, column: 'to', code: 'outsidePair' }] };
    await tx.directory.endPair(pairId, toDay);
    const { unitId, villageId } = pair;
    const entry = { kind: 'pair.ended', entity: 'unit', entityId: unitId, unitId: villageId } as const;
    await tx.appendAudit(actor, [{ ...entry, before: { toDay: pair.toDay }, after: { toDay } }]);
    return { kind: 'done', unitId: villageId };
  });
