import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import type { Sql } from '../../../platform/postgres/sql';
import type { AreaRow } from '../rules/directory-rows';
import type { AreaView } from '../rules/directory-view';
import { writePersons } from './persons';

const dayText = (day: CivilDay | undefined): string | null => (day === undefined ? null : formatDay(day));

interface AreaRecord extends Pick<AreaView, 'id' | 'personId' | 'unitId' | 'capacity' | 'personName' | 'email' | 'closesGroup'> {
  groupName: string | null;
  telephone: string | null;
  fromDay: number | null;
  toDay: number | null;
}

/** Every area with its holder, in the order of the villages and in which they were entered. */
export async function loadAreas(sql: Sql): Promise<AreaView[]> {
  const rows = await sql<AreaRecord>(
    `select held.id, person_id as "personId", unit_id as "unitId", group_name as "groupName", capacity, person.name as "personName", email, person.telephone,
       closes_group as "closesGroup", held.from_day - date '1970-01-01' as "fromDay", held.to_day - date '1970-01-01' as "toDay"
     from area_holding held join person on person.id = person_id join unit on unit.id = unit_id order by unit.code, held.id`,
  );
  return rows.map(({ groupName, telephone, fromDay, toDay, ...area }) => ({
    ...area,
    ...(groupName !== null && { groupName }),
    ...(telephone !== null && { telephone }),
    ...(fromDay !== null && { fromDay }),
    ...(toDay !== null && { toDay }),
  }));
}

/** The rows of a file ($1–$6) with their persons and villages. */
const IMPORTED = `with imported as (
  select person.id as person_id, unit.id as unit_id, row.group_name, row.capacity, row.from_day, row.to_day
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[]) as row (email, village, group_name, capacity, from_day, to_day)
  join person using (email) join unit on unit.code = row.village)`;
const INSERTED = `insert into area_holding (person_id, unit_id, group_name, capacity, from_day, to_day)
  select person_id, unit_id, group_name, capacity, from_day, to_day from imported on conflict on constraint area_holding_once`;

const valuesOf = (rows: readonly AreaRow[]) => [
  rows.map(({ email }) => email),
  rows.map(({ village }) => village),
  rows.map(({ group }) => group ?? null),
  rows.map(({ capacity }) => capacity),
  rows.map(({ fromDay }) => dayText(fromDay)),
  rows.map(({ toDay }) => dayText(toDay)),
];

/** Writes areas with their persons; for the villages that occur, those that the rows no longer name end the day before `today`. Answers how many persons are new. */
export async function saveAreas(sql: Sql, rows: readonly AreaRow[], today: CivilDay): Promise<number> {
  if (rows.length === 0) return 0;
  const personsAdded = await writePersons(sql, rows);
  await sql(
    `${IMPORTED}
     update area_holding held set to_day = $7::date
     where unit_id in (select unit_id from imported) and (to_day is null or to_day > $7::date) and not exists (
       select from imported row where (row.unit_id, row.person_id, row.capacity) = (held.unit_id, held.person_id, held.capacity)
         and row.group_name is not distinct from held.group_name and row.from_day is not distinct from held.from_day)`,
    [...valuesOf(rows), formatDay(today - 1)],
  );
  await sql(
    `${IMPORTED} ${INSERTED} do update set to_day = excluded.to_day, closes_group = false where area_holding.to_day is distinct from excluded.to_day`,
    valuesOf(rows),
  );
  return personsAdded;
}

/** Writes one area beside those that are there, and the person; undefined where it is there already. */
export async function addArea(sql: Sql, row: AreaRow): Promise<{ readonly id: string; readonly personId: string } | undefined> {
  await writePersons(sql, [row]);
  const [added] = await sql<{ id: string; personId: string }>(
    `${IMPORTED} ${INSERTED} do nothing returning id, person_id as "personId"`,
    valuesOf([row]),
  );
  return added;
}

/** The last day of an area becomes this one; its group is closed with it, or is not. */
export const endArea = async (sql: Sql, id: string, { toDay, closesGroup }: { toDay: CivilDay; closesGroup: boolean }): Promise<void> =>
  void (await sql('update area_holding set to_day = $2::date, closes_group = $3 where id = $1', [id, formatDay(toDay), closesGroup]));
