/** Outbox events (`process` is a kind of the registry, which says whether it is known), what the engine remembers of itself, alarms and the audit. */
export const operations = `
create table outbox_event (
  id bigint generated always as identity primary key,
  process text not null,
  row_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz
);

create table engine (
  only_row boolean primary key default true check (only_row),
  workflow_bundle_hash text,
  changed_at timestamptz not null default clock_timestamp()
);
insert into engine default values;

create table alarm (
  cause text primary key,
  severity text not null check (severity in ('warning', 'error')),
  code text not null,
  params jsonb not null default '{}',
  raised_at timestamptz not null,
  last_seen_at timestamptz not null,
  times integer not null default 1,
  cleared_at timestamptz
);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default duban_now(),
  actor text not null,
  account_id uuid,
  unit_id uuid,
  kind text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text
);
create index audit_entry_entity on audit_entry (entity, entity_id);
`;
