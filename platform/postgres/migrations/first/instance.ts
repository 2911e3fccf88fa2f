/** The instance itself: its clock (an offset is for demonstrations and tests alone) and the scope of row-level security, `duban.scope`: `*` sees all, an array of unit ids sees those units, unset sees nothing. */
export const instance = `
create table instance (
  only_row boolean primary key default true check (only_row),
  id uuid not null default uuidv7(),
  kind text not null default 'production' check (kind in ('production', 'demonstration', 'test')),
  offset_ms bigint not null default 0,
  created_at timestamptz not null default now(),
  constraint production_keeps_real_time check (kind <> 'production' or offset_ms = 0)
);
insert into instance default values;

create function duban_now() returns timestamptz language sql volatile
  as $$ select clock_timestamp() + (select offset_ms from instance) * interval '1 millisecond' $$;

create function duban_scope() returns uuid[] language sql stable
  as $$ select case when coalesce(current_setting('duban.scope', true), '') in ('', '*') then '{}'::uuid[] else current_setting('duban.scope')::uuid[] end $$;
`;
