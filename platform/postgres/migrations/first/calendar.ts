/** 工作日历: the days that differ from the week, and one number that every change of them raises: a process keeps the calendar it has read for as long as it stands. */
export const calendar = `
create table calendar_year (
  year integer primary key,
  loaded_at timestamptz not null default clock_timestamp(),
  source text not null
);
create table calendar_day (
  day date primary key,
  is_work_day boolean not null,
  name text not null,
  source text not null check (source in ('state', 'county'))
);

create table calendar_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 1
);
insert into calendar_version default values;
create function raise_calendar_version() returns trigger language plpgsql
  as $$ begin update calendar_version set version = version + 1; return null; end $$;
create trigger calendar_day_changed after insert or update or delete on calendar_day
  for each statement execute function raise_calendar_version();
`;
