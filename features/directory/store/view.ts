import { civilDayOf, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Unit, UnitKind } from '../../../core/directory/unit';
import type { Read } from '../../../platform/postgres/read';
import { readNowMs, type Sql } from '../../../platform/postgres/sql';
import type { DirectoryView, DutyView } from '../rules/directory-view';
import type { DirectoryQueries } from '../use-cases/directory-queries';
import { loadAreas } from './areas';
import { loadPairs } from './pairs';

interface UnitRecord {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  parent_id: string | null;
  is_acted_for: boolean;
  to_day: string | null;
  telephone: string | null;
  aliases: string[];
  chosen: string[] | null;
}

/** Every unit with its aliases, in the order of the codes. */
export async function loadUnits(sql: Sql): Promise<Unit[]> {
  const rows = await sql<UnitRecord>(
    `select id, code, name, kind, parent_id, is_acted_for, telephone, to_char(to_day, 'YYYY-MM-DD') as to_day, coalesce(aliases, '{}') as aliases, chosen
     from unit left join (
       select unit_id, array_agg(alias order by alias) as aliases, array_agg(alias) filter (where remembered) as chosen from unit_alias group by 1) a on a.unit_id = unit.id
     order by code`,
  );
  return rows.map(({ parent_id: parentId, is_acted_for: isActedFor, to_day: toDay, telephone, chosen, ...unit }) => ({
    ...unit,
    isActedFor,
    ...(parentId !== null && { parentId }),
    ...(chosen !== null && { chosenAliases: chosen }),
    ...(telephone !== null && { telephone }),
    ...(toDay !== null && { toDay: civilDayOf(toDay) }),
  }));
}

interface DutyRecord extends Pick<DutyView, 'id' | 'unitId' | 'duty' | 'personId' | 'personName' | 'email'> {
  telephone: string | null;
  fromDay: number | null;
  toDay: number | null;
}

async function loadDuties(sql: Sql): Promise<DutyView[]> {
  const rows = await sql<DutyRecord>(
    `select held.id, unit_id as "unitId", duty, person_id as "personId", person.name as "personName", email, person.telephone,
       held.from_day - date '1970-01-01' as "fromDay", held.to_day - date '1970-01-01' as "toDay"
     from duty_holding held join person on person.id = person_id join unit on unit.id = unit_id order by unit.code, held.id`,
  );
  return rows.map(({ telephone, fromDay, toDay, ...duty }) => ({
    ...duty,
    ...(telephone !== null && { telephone }),
    ...(fromDay !== null && { fromDay }),
    ...(toDay !== null && { toDay }),
  }));
}

/** The whole directory with today of the county. */
export async function directoryView(sql: Sql): Promise<DirectoryView> {
  return {
    today: dayOfInstant(await readNowMs(sql)),
    units: await loadUnits(sql),
    duties: await loadDuties(sql),
    pairs: await loadPairs(sql),
    areas: await loadAreas(sql),
  };
}

/** The directory as pages read it; what of it a reader may see, its page says. */
export const directoryQueries = (read: Read): DirectoryQueries => ({ view: (actor) => read(actor, directoryView) });
