/** Accounts, sign-in and sessions, and the responses kept for requests that are sent again. */
export const accounts = `
create table account (
  id uuid primary key default uuidv7(),
  person_id uuid unique references person,
  unit_id uuid references unit,
  role text not null check (role in ('office', 'unit')),
  name text not null,
  first_signed_in_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  constraint unit_account_has_unit check (role = 'office' or unit_id is not null)
);
create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_account on sign_in_link (account_id);
create table user_session (
  sid text primary key,
  sess json not null,
  expire timestamptz not null
);
create index user_session_expire on user_session (expire);
create table login_throttle (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

create table idempotency_key (
  account_id uuid not null references account,
  endpoint text not null,
  key text not null,
  body_hash bytea not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (account_id, endpoint, key)
);
`;
