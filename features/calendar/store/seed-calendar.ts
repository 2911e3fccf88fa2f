import type { Sql } from '../../../platform/postgres/sql';
import { stateHolidays } from '../files/state-holidays';

const SOURCE = '国务院办公厅历年节假日安排';

/** Loads the lists of the years that the database has not got yet; a year that the office loaded or changed itself stays as it is. Harmless to repeat. */
export async function seedCalendar(sql: Sql): Promise<readonly number[]> {
  const seed = stateHolidays();
  const years = [...new Set(seed.map(({ day }) => Number(day.slice(0, 4))))];
  const loaded = await sql<{ year: number }>(
    'insert into calendar_year (year, source) select year, $2 from unnest($1::int[]) year on conflict do nothing returning year',
    [years, SOURCE],
  );
  if (loaded.length === 0) return [];
  const fresh = new Set(loaded.map(({ year }) => year));
  const days = seed.filter(({ day }) => fresh.has(Number(day.slice(0, 4))));
  await sql(
    `insert into calendar_day (day, is_work_day, name, source) select *, 'state' from unnest($1::date[], $2::boolean[], $3::text[])
     on conflict (day) do nothing`,
    [days.map(({ day }) => day), days.map(({ isWorkDay }) => isWorkDay), days.map(({ name }) => name)],
  );
  return [...fresh].sort((one, other) => one - other);
}
