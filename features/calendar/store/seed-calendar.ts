import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedDay } from '../../../core/calendar/calendar-of-days';
import { parseDay } from '../../../core/calendar/civil-day';
import type { Sql } from '../../../platform/postgres/sql';

const SOURCE = '国务院办公厅历年节假日安排';

interface SeedDay {
  readonly day: string;
  readonly isWorkDay: boolean;
  readonly name: string;
}

/** `holidays.csv` beside this file: date, kind (holiday | makeup), name. */
function readSeed(): readonly SeedDay[] {
  const lines = readFileSync(join(__dirname, 'holidays.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [day, kind, name] = line.split(',');
    if (!day || !name || (kind !== 'holiday' && kind !== 'makeup')) throw new Error(`holidays.csv: ${line}`);
    return { day, isWorkDay: kind === 'makeup', name };
  });
}

/** The seeded days as the rules take them, for what runs without a database. */
export const seededDays = (): readonly ListedDay[] =>
  readSeed().flatMap(({ day: text, isWorkDay }) => {
    const day = parseDay(text);
    return day === undefined ? [] : [{ day, kind: isWorkDay ? 'makeup' : 'holiday' }];
  });

/** Loads the lists of the years that the database has not got yet; a year that the office loaded or changed itself stays as it is. Harmless to repeat. */
export async function seedCalendar(sql: Sql): Promise<readonly number[]> {
  const seed = readSeed();
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
