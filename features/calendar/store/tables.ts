import { bigint, boolean, date, having, instant, integer, table, text } from '../../../platform/postgres/table';

/** 工作日历. */
export const calendarEntities = [
  table('calendar_year', {
    primary: ['year'],
    columns: {
      year: integer,
      loaded_at: having(instant, 'clock_timestamp()'),
      source: text,
    },
  }),
  table('calendar_day', {
    primary: ['day'],
    columns: {
      day: date,
      is_work_day: boolean,
      name: text,
      source: text,
    },
    checks: {
      calendar_day_source_check: "source in ('state', 'county')",
    },
  }),
  table('calendar_version', {
    primary: ['only_row'],
    columns: {
      only_row: having(boolean, 'true'),
      version: having(bigint, '1'),
    },
    checks: {
      calendar_version_only_row_check: 'only_row',
    },
  }),
];
