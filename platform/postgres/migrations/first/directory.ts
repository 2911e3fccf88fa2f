/** 单位和人员名录. Aliases that a person chose while issuing a notice (`remembered`) are kept apart from those of the files, so that the next import leaves them. */
export const directory = `
create table unit (
  id uuid primary key default uuidv7(),
  code text not null unique,
  name text not null unique,
  kind text not null check (kind in ('office', 'bureau', 'township', 'farm', 'village', 'section', 'other')),
  parent_id uuid references unit,
  created_at timestamptz not null default clock_timestamp()
);
create index unit_parent on unit (parent_id);
create table unit_alias (
  alias text primary key,
  unit_id uuid not null references unit,
  remembered boolean not null default false
);
create index unit_alias_unit on unit_alias (unit_id);

create table person (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null unique,
  created_at timestamptz not null default clock_timestamp()
);
create table duty_holding (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  duty text not null check (duty in ('contact', 'deputy', 'leader', 'head', 'office', 'reviewer', 'officeHead')),
  from_day date,
  to_day date,
  constraint duty_holding_once unique nulls not distinct (unit_id, duty, person_id, from_day)
);
create index duty_holding_person on duty_holding (person_id);
`;
