import { bigint, boolean, bytea, having, instant, integer, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** Accounts, sign-in and sessions. */
export const accountEntities = [
  table('account', {
    primary: ['id'],
    columns: {
      id: newId,
      person_id: optional(uuid),
      name: text,
      first_signed_in_at: optional(instant),
      last_signed_in_at: optional(instant),
      disabled_at: optional(instant),
      created_at: having(instant, 'clock_timestamp()'),
      is_integration: having(boolean, 'false'),
    },
    references: { person_id: 'person' },
    checks: { account_check: 'not is_integration or person_id is null' },
    uniques: { account_person_id_key: ['person_id'] },
    indices: {
      account_without_person: { columns: ['name'], unique: true, where: '((person_id IS NULL) AND (disabled_at IS NULL))' },
    },
  }),
  table('api_token', {
    primary: ['id'],
    columns: {
      id: newId,
      account_id: uuid,
      name: text,
      token_hash: bytea,
      unit_id: uuid,
      scopes: jsonb,
      created_by: optional(uuid),
      created_at: instant,
      expires_at: instant,
      revoked_at: optional(instant),
      revoked_by: optional(uuid),
      last_used_at: optional(instant),
    },
    references: { account_id: 'account', unit_id: 'unit', created_by: 'account', revoked_by: 'account' },
    uniques: { api_token_token_hash_key: ['token_hash'] },
  }),
  table('sign_in_link', {
    primary: ['token_hash'],
    columns: {
      token_hash: bytea,
      account_id: uuid,
      created_at: having(instant, 'clock_timestamp()'),
      expires_at: instant,
      used_at: optional(instant),
      kind: having(text, "'asked'"),
    },
    references: { account_id: 'account' },
    checks: { sign_in_link_kind_check: "kind in ('asked', 'letter')" },
    indices: {
      sign_in_link_account: { columns: ['account_id'] },
    },
  }),
  table('account_credential', {
    primary: ['account_id'],
    columns: {
      account_id: uuid,
      password_hash: text,
      code_secret: bytea,
      code_step: bigint,
      set_at: having(instant, 'clock_timestamp()'),
    },
    references: { account_id: 'account' },
  }),
  table('recovery_code', {
    primary: ['account_id', 'code_hash'],
    columns: { account_id: uuid, code_hash: bytea },
    references: { account_id: 'account' },
  }),
  table('remembered_device', {
    primary: ['id'],
    columns: {
      id: newId,
      account_id: uuid,
      token_hash: bytea,
      user_agent: text,
      created_at: having(instant, 'clock_timestamp()'),
      used_at: having(instant, 'clock_timestamp()'),
      expires_at: instant,
    },
    references: { account_id: 'account' },
    uniques: { remembered_device_token_hash_key: ['token_hash'] },
    indices: { remembered_device_account: { columns: ['account_id'] } },
  }),
  table('user_session', {
    primary: ['sid'],
    columns: {
      sid: text,
      sess: { type: 'json' },
      expire: instant,
    },
    indices: {
      user_session_expire: { columns: ['expire'] },
    },
  }),
  table('login_throttle', {
    primary: ['key'],
    columns: {
      key: text,
      points: having(integer, '0'),
      expire: optional(bigint),
    },
  }),
  table('idempotency_key', {
    primary: ['account_id', 'endpoint', 'key'],
    columns: {
      account_id: uuid,
      endpoint: text,
      key: text,
      body_hash: bytea,
      status: optional(integer),
      response: optional(jsonb),
      created_at: having(instant, 'clock_timestamp()'),
    },
    references: { account_id: 'account' },
  }),
];
