import type { Calendar } from '../../../core/calendar/calendar';
import { calendarOfDays } from '../../../core/calendar/calendar-of-days';
import { type CivilDay, formatDay, parseDay } from '../../../core/calendar/civil-day';
import type { NamedDay } from '../rules/plan-load';
import type { CalendarRepository, CalendarYear } from '../use-cases/calendar-repository';
import type { Sql } from '../../../platform/postgres/sql';

/** The calendar that a process has read last, with its version; one for each data source. */
export interface CalendarCache {
  known?: { readonly version: number; readonly calendar: Calendar };
}

interface DayRow {
  day: string;
  is_work_day: boolean;
  name: string;
  source: 'state' | 'county';
}

function dayOf(text: string): CivilDay {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`no civil day: ${text}`);
  return day;
}

const named = ({ day, is_work_day: isWorkDay, name, source }: DayRow): NamedDay => ({
  day: dayOf(day),
  kind: isWorkDay ? 'makeup' : source === 'county' ? 'countyHoliday' : 'holiday',
  name,
});

async function replaceDays(sql: Sql, { year, days }: Parameters<CalendarRepository['replace']>[0], source: string): Promise<void> {
  await sql(`delete from calendar_day where source = 'state' and extract(year from day)::int = $1`, [year ?? null]);
  // Where both speak of a day, the county's holiday holds.
  await sql(
    `insert into calendar_day (day, is_work_day, name, source)
     select * from unnest($1::date[], $2::boolean[], $3::text[], $4::text[])
     on conflict (day) do update set is_work_day = excluded.is_work_day, name = excluded.name, source = excluded.source
     where (excluded.source = 'county' and (calendar_day.source = 'county' or calendar_day.is_work_day))
       or (excluded.source = 'state' and calendar_day.source = 'state')`,
    [
      days.map(({ day }) => formatDay(day)),
      days.map(({ kind }) => kind === 'makeup'),
      days.map(({ name }) => name),
      days.map(({ kind }) => (kind === 'countyHoliday' ? 'county' : 'state')),
    ],
  );
  if (year === undefined) return;
  await sql(
    `insert into calendar_year (year, source, loaded_at) values ($1, $2, duban_now())
     on conflict (year) do update set source = excluded.source, loaded_at = excluded.loaded_at`,
    [year, source],
  );
}

const listYears = async (sql: Sql): Promise<CalendarYear[]> => {
  const rows = await sql<{
    year: number;
    holidays: number;
    makeups: number;
    county: number;
    source: string | null;
    loaded_at: Date | null;
  }>(
    `select coalesce(y.year, d.year) as year, y.source, y.loaded_at, coalesce(holidays, 0) as holidays, coalesce(makeups, 0) as makeups,
       coalesce(county, 0) as county
     from calendar_year y full join (
       select extract(year from day)::int as year, count(*) filter (where source = 'state' and not is_work_day) as holidays,
         count(*) filter (where is_work_day) as makeups, count(*) filter (where source = 'county') as county
       from calendar_day group by 1
     ) d on d.year = y.year order by 1`,
  );
  return rows.map(({ year, holidays, makeups, county, source, loaded_at: loadedAt }) => ({
    year,
    holidays,
    makeupDays: makeups,
    countyHolidays: county,
    ...(source !== null && { source }),
    ...(loadedAt && { loadedAtMs: loadedAt.getTime() }),
  }));
};

/** The calendar of one transaction. A process reads the days again only when their version has risen. */
export function calendarRepository(sql: Sql, cache: CalendarCache): CalendarRepository {
  return {
    async load() {
      const version = (await sql<{ version: number }>('select version from calendar_version'))[0]?.version ?? 0;
      if (cache.known?.version === version) return cache.known.calendar;
      const calendar = calendarOfDays((await sql<DayRow>('select day, is_work_day, name, source from calendar_day')).map(named));
      cache.known = { version, calendar };
      return calendar;
    },
    listYears: () => listYears(sql),
    async listDays(year) {
      const rows = await sql<DayRow>(
        'select day, is_work_day, name, source from calendar_day where extract(year from day)::int = $1 order by day',
        [year],
      );
      return rows.map(named);
    },
    replace: (list, source) => replaceDays(sql, list, source),
    removeCountyHoliday: async (day) =>
      void (await sql(`delete from calendar_day where day = $1::date and source = 'county'`, [formatDay(day)])),
    async namesOf(days) {
      const rows = await sql<{ day: string; name: string }>('select day, name from calendar_day where day = any($1::date[])', [
        days.map(formatDay),
      ]);
      return new Map(rows.map(({ day, name }) => [dayOf(day), name]));
    },
  };
}
