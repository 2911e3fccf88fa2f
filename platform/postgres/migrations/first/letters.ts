/** Letters with their attempts, and the reminders they are made from. Items and text of a letter are stored outside the row, so that claims read little. */
export const letters = `
create table letter (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  slot_key text not null,
  kind text not null check (kind in ('digest', 'event')),
  to_name text not null,
  to_address text not null,
  subject text not null,
  message_id text not null,
  items jsonb storage external not null,
  mime text storage external not null,
  send_at timestamptz not null,
  formed_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'inDoubt')),
  attempt integer not null default 0,
  next_attempt_at timestamptz,
  claimed_by integer,
  claimed_at timestamptz,
  finished_at timestamptz,
  last_reply text,
  redirected_at timestamptz,
  constraint letter_slot unique (person_id, slot_key)
) with (toast_tuple_target = 128);
create index letter_to_send on letter (next_attempt_at) where state in ('waiting', 'inDoubt');
create index letter_sending on letter (claimed_at) where state = 'sending';
create index letter_to_redirect on letter (finished_at) where state = 'failed' and redirected_at is null;
create table delivery (
  letter_id uuid not null references letter,
  attempt integer not null,
  finished_at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'deferred', 'failed', 'inDoubt')),
  reply text,
  primary key (letter_id, attempt)
);

create table reminder (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task,
  obligation_id uuid not null references obligation,
  unit_id uuid not null references unit,
  deadline_version integer not null,
  rung text not null,
  audience text not null,
  kind text not null check (kind in ('ladder', 'event')),
  params jsonb not null default '{}',
  state text not null check (state in ('recorded', 'skipped', 'inLetter', 'dropped', 'void')),
  planned_at timestamptz not null,
  send_at timestamptz not null,
  recorded_at timestamptz not null,
  waiting_reason text,
  postponed_to timestamptz,
  letter_id uuid references letter,
  constraint reminder_once unique (obligation_id, deadline_version, rung, audience)
);
create index reminder_due on reminder ((coalesce(postponed_to, send_at))) where state = 'recorded';
create index reminder_letter on reminder (letter_id) where letter_id is not null;
create index reminder_task on reminder (task_id);
`;
