import type { Actor } from '../../../core/access/actor';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { judgeArea, judgeAreaEnd } from '../rules/areas/judge-area';
import type { AreaRow } from '../rules/directory-rows';
import type { DirectoryChange } from './change-directory';
import type { DirectoryDatabase } from './import-directory';

/** Has a person answer for a village or a group of it (包村包组), from a day to a day. He is known by the address, and gets no account by it. Answers the village. */
export const addArea = (database: DirectoryDatabase, actor: Actor, row: AreaRow): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const view = await tx.directory.view();
    const problems = judgeArea(row, view);
    if (problems.length > 0) return { kind: 'refused', problems };
    const unitId = view.units.find(({ code }) => code === row.village)?.id ?? '';
    const added = await tx.directory.addArea(row);
    if (!added) return { kind: 'refused', problems: [{ file: 'areas', line: 1, column: 'name', code: 'areaAlready', value: row.name }] };
    const { name, group, capacity, fromDay, toDay } = row;
    const after = { areaId: added.id, name, group, capacity, fromDay, toDay };
    await tx.appendAudit(actor, [{ kind: 'area.given', entity: 'person', entityId: added.personId, unitId, after }]);
    return { kind: 'done', unitId };
  });

interface AreaEnding {
  readonly areaId: string;
  readonly toDay: CivilDay;
  /** The group is none any more: nobody is missed in it. */
  readonly closesGroup: boolean;
}

/** Ends an area on its last day. Answers the village. */
export const endArea = (database: DirectoryDatabase, actor: Actor, { areaId, toDay, closesGroup }: AreaEnding): Promise<DirectoryChange> =>
  database.transaction(actor, async (tx): Promise<DirectoryChange> => {
    const area = (await tx.directory.view()).areas.find(({ id }) => id === areaId);
    if (!area) return { kind: 'notFound' };
    const problems = judgeAreaEnd(area, toDay);
    if (problems.length > 0) return { kind: 'refused', problems };
    await tx.directory.endArea(areaId, { toDay, closesGroup });
    const { personId, unitId, groupName: group, capacity } = area;
    const entry = { kind: 'area.ended', entity: 'person', entityId: personId, unitId } as const;
    await tx.appendAudit(actor, [{ ...entry, before: { areaId, group, capacity, toDay: area.toDay }, after: { toDay, closesGroup } }]);
    return { kind: 'done', unitId };
  });
