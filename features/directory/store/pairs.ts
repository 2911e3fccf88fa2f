import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import type { Sql } from '../../../platform/postgres/sql';
import type { PairRow } from '../rules/directory-rows';
import type { PairView } from '../rules/directory-view';

const dayText = (day: CivilDay | undefined): string | null => (day === undefined ? null : formatDay(day));

/** Every pair with the names of its units, in the order of the villages. */
export async function loadPairs(sql: Sql): Promise<PairView[]> {
  const rows = await sql<Omit<PairView, 'fromDay' | 'toDay'> & { fromDay: number | null; toDay: number | null }>(
    `select pair.id, pair.unit_id as "unitId", pair.village_id as "villageId", unit.name as "unitName", village.name as "villageName",
       from_day - date '1970-01-01' as "fromDay", pair.to_day - date '1970-01-01' as "toDay"
     from unit_pair pair join unit on unit.id = pair.unit_id join unit village on village.id = pair.village_id order by village.code, unit.code, pair.id`,
  );
  return rows.map(({ fromDay, toDay, ...pair }) => ({ ...pair, ...(fromDay !== null && { fromDay }), ...(toDay !== null && { toDay }) }));
}

/** The rows of a file ($1–$4) with their units. */
const IMPORTED = `with imported as (
  select village.id as village_id, unit.id as unit_id, row.from_day, row.to_day
  from unnest($1::text[], $2::text[], $3::date[], $4::date[]) as row (village, unit, from_day, to_day)
  join unit village on village.code = row.village join unit on unit.code = row.unit)`;

const valuesOf = (rows: readonly PairRow[]) => [
  rows.map(({ village }) => village),
  rows.map(({ unit }) => unit),
  rows.map(({ fromDay }) => dayText(fromDay)),
  rows.map(({ toDay }) => dayText(toDay)),
];

/** Writes pairs; for the villages that occur, those that the rows no longer name end the day before `today`. */
export async function savePairs(sql: Sql, rows: readonly PairRow[], today: CivilDay): Promise<void> {
  if (rows.length === 0) return;
  await sql(
    `${IMPORTED}
     update unit_pair held set to_day = $5::date
     where village_id in (select village_id from imported) and (to_day is null or to_day > $5::date) and not exists (
       select from imported row where (row.village_id, row.unit_id) = (held.village_id, held.unit_id) and row.from_day is not distinct from held.from_day)`,
    [...valuesOf(rows), formatDay(today - 1)],
  );
  await sql(
    `${IMPORTED}
     insert into unit_pair (village_id, unit_id, from_day, to_day) select village_id, unit_id, from_day, to_day from imported
     on conflict on constraint unit_pair_once do update set to_day = excluded.to_day where unit_pair.to_day is distinct from excluded.to_day`,
    valuesOf(rows),
  );
}

/** Writes one pair beside those that are there; undefined where it is there already. */
export async function addPair(sql: Sql, row: PairRow): Promise<string | undefined> {
  const [added] = await sql<{ id: string }>(
    `${IMPORTED} insert into unit_pair (village_id, unit_id, from_day, to_day) select village_id, unit_id, from_day, to_day from imported
     on conflict on constraint unit_pair_once do nothing returning id`,
    valuesOf([row]),
  );
  return added?.id;
}
