/** What is owed, and the facts that units and office record about it. */
export const obligations = `
create table obligation (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task,
  assignment_id uuid not null references assignment,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('receipt', 'report', 'result', 'review', 'posting', 'roster', 'pledge', 'rectification', 'rework', 'statement')),
  key text not null,
  title text not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'returned', 'suspended', 'met', 'void')),
  state_before_suspension text,
  targets jsonb not null default '[]',
  report_id uuid,
  printed_day date not null,
  deadline_day date not null,
  deadline_version integer not null default 1,
  opened_at timestamptz not null,
  active_since timestamptz not null,
  closed_at timestamptz,
  constraint obligation_key unique (assignment_id, key)
);
create index obligation_task on obligation (task_id) where state not in ('met', 'void');
create index obligation_due on obligation (deadline_day, unit_id) where state not in ('met', 'void');
create index obligation_unit on obligation (unit_id);
create table obligation_deadline (
  obligation_id uuid not null references obligation,
  version integer not null,
  day date not null,
  reason text not null check (reason in ('printed', 'extension', 'suspension')),
  extension_request_id uuid,
  set_at timestamptz not null,
  primary key (obligation_id, version)
);

create table receipt (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null unique references assignment,
  unit_id uuid not null references unit,
  account_id uuid references account,
  note text,
  occurred_on date not null,
  recorded_at timestamptz not null
);
create table report (
  id uuid primary key default uuidv7(),
  obligation_id uuid not null references obligation,
  assignment_id uuid not null references assignment,
  unit_id uuid not null references unit,
  sequence integer not null,
  text text not null,
  figures jsonb not null default '{}',
  is_final boolean not null,
  account_id uuid references account,
  occurred_on date not null,
  late_reason text,
  recorded_at timestamptz not null,
  state text not null default 'submitted' check (state in ('submitted', 'accepted', 'returned')),
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  review_note text,
  constraint report_sequence unique (obligation_id, sequence)
);
create index report_assignment on report (assignment_id);
create index report_unit on report (unit_id);
alter table obligation add constraint obligation_report foreign key (report_id) references report;
create index obligation_report_id on obligation (report_id) where report_id is not null;
create table extension_request (
  id uuid primary key default uuidv7(),
  obligation_id uuid not null references obligation,
  assignment_id uuid not null references assignment,
  unit_id uuid not null references unit,
  deadline_version integer not null,
  requested_day date not null,
  reason text not null,
  progress text not null,
  account_id uuid references account,
  recorded_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'granted', 'refused')),
  decided_by uuid references account,
  decided_at timestamptz,
  decision_note text
);
create unique index extension_request_pending on extension_request (obligation_id) where state = 'pending';
create index extension_request_obligation on extension_request (obligation_id);
`;
