import { isOver } from '../../../core/directory/unit';
import type { AreaRow, ContactRow, DirectoryRows, PairRow, UnitRow } from './directory-rows';
import type { DirectoryView } from './directory-view';

/** The directory as rows of its files, to be kept, changed and taken again: every unit, and the duties, pairs and areas that are held or to come, numbered like the lines of a table. */
export function directoryAsRows({ units, duties, pairs, areas, today }: DirectoryView): DirectoryRows {
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const unitRows = units.map(({ code, name, kind, parentId, aliases, isActedFor, telephone, toDay }, at): UnitRow => {
    const parent = parentId === undefined ? undefined : codes.get(parentId);
    const optional = {
      ...(parent !== undefined && { parent }),
      ...(isActedFor !== undefined && { isActedFor }),
      ...(telephone !== undefined && { telephone }),
      ...(toDay !== undefined && { toDay }),
    };
    return { line: at + 2, code, name, kind, aliases, ...optional };
  });
  const contacts = duties
    .filter((duty) => !isOver(duty, today) && codes.has(duty.unitId))
    .map(({ unitId, personName, duty, email, telephone, fromDay, toDay }, at): ContactRow => {
      const stated = {
        ...(telephone !== undefined && { telephone }),
        ...(fromDay !== undefined && { fromDay }),
        ...(toDay !== undefined && { toDay }),
      };
      return { line: at + 2, unit: codes.get(unitId) ?? '', name: personName, duty, email, ...stated };
    });
  const pairRows = pairs
    .filter((pair) => !isOver(pair, today) && codes.has(pair.villageId) && codes.has(pair.unitId))
    .map(({ villageId, unitId, fromDay, toDay }, at): PairRow => {
      const days = { ...(fromDay !== undefined && { fromDay }), ...(toDay !== undefined && { toDay }) };
      return { line: at + 2, village: codes.get(villageId) ?? '', unit: codes.get(unitId) ?? '', ...days };
    });
  const areaRows = areas
    .filter((area) => !isOver(area, today) && codes.has(area.unitId))
    .map(({ unitId, groupName: group, personName: name, capacity, email, telephone, fromDay, toDay }, at): AreaRow => {
      const stated = { ...(group !== undefined && { group }), ...(telephone !== undefined && { telephone }) };
      const days = { ...(fromDay !== undefined && { fromDay }), ...(toDay !== undefined && { toDay }) };
      return { line: at + 2, village: codes.get(unitId) ?? '', name, capacity, email, ...stated, ...days };
    });
  return { units: unitRows, contacts, pairs: pairRows, areas: areaRows };
}
