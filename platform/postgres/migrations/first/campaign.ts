/** 专项工作, tasks and assignments. `version`, `seen_version` and `next_at` are what the durable processes go by. */
export const campaign = `
create table campaign (
  id uuid primary key default uuidv7(),
  title text not null,
  document_number text,
  issuer text,
  issue_date date not null,
  office_unit_id uuid not null references unit,
  notice_text text not null,
  policy jsonb not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  version bigint not null default 1,
  seen_version bigint not null default 0,
  next_at timestamptz,
  issued_at timestamptz not null
);
create index campaign_open on campaign (next_at) where state = 'open';
create table campaign_duty (
  campaign_id uuid not null references campaign,
  position integer not null,
  actor text not null,
  ordinal text not null,
  text text not null,
  unit_ids uuid[] not null default '{}',
  primary key (campaign_id, position)
);

create table task (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign,
  position integer not null,
  kind text not null check (kind in ('task', 'milestones')),
  ordinal text not null,
  title text not null,
  section text,
  measures text not null default '',
  deadline_text text,
  targets jsonb not null default '[]',
  standing_from date,
  standing_through date,
  posting_day integer,
  annual_month integer,
  state text not null default 'open' check (state in ('open', 'done')),
  version bigint not null default 1,
  seen_version bigint not null default 0,
  next_at timestamptz,
  constraint task_position unique (campaign_id, position)
);
create index task_open on task (next_at) where state = 'open';

create table assignment (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task,
  campaign_id uuid not null references campaign,
  unit_id uuid not null references unit,
  role text not null check (role in ('lead', 'responsible', 'cooperating')),
  standing text check (standing in ('report', 'roster', 'posting')),
  state text not null default 'assigned' check (state in ('assigned', 'signed', 'suspended', 'struckOff', 'transferred')),
  suspended_day date,
  state_before_suspension text,
  changed_version bigint not null default 1,
  assigned_at timestamptz not null,
  active_since timestamptz not null,
  ended_at timestamptz,
  constraint assignment_once unique (task_id, unit_id)
);
create index assignment_unit on assignment (unit_id, state);
create index assignment_campaign on assignment (campaign_id);
`;
