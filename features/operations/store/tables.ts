import {
  bigint,
  boolean,
  bytea,
  having,
  identity,
  instant,
  integer,
  jsonb,
  newId,
  optional,
  table,
  text,
  uuid,
} from '../../../platform/postgres/table';

/** The instance itself, its engine, alarms and audit. */
export const operationEntities = [
  table('instance', {
    primary: ['only_row'],
    columns: {
      only_row: having(boolean, 'true'),
      id: newId,
      kind: having(text, "'production'"),
      offset_ms: having(bigint, '0'),
      created_at: having(instant, 'now()'),
    },
    checks: {
      instance_kind_check: "kind in ('production', 'demonstration', 'test')",
      instance_only_row_check: 'only_row',
      production_keeps_real_time: "(kind <> 'production') OR (offset_ms = 0)",
    },
  }),
  table('engine', {
    primary: ['only_row'],
    columns: {
      only_row: having(boolean, 'true'),
      workflow_bundle_hash: optional(text),
      changed_at: having(instant, 'clock_timestamp()'),
    },
    checks: {
      engine_only_row_check: 'only_row',
    },
  }),
  table('outbox_event', {
    primary: ['id'],
    columns: {
      id: identity,
      process: text,
      row_id: uuid,
      created_at: having(instant, 'clock_timestamp()'),
      lease_until: optional(instant),
    },
  }),
  table('alarm', {
    primary: ['cause'],
    columns: {
      cause: text,
      severity: text,
      code: text,
      params: having(jsonb, "'{}'"),
      raised_at: instant,
      last_seen_at: instant,
      times: having(integer, '1'),
      cleared_at: optional(instant),
    },
    checks: {
      alarm_severity_check: "severity in ('warning', 'error')",
    },
  }),
  table('audit_entry', {
    primary: ['id'],
    columns: {
      id: identity,
      at: having(instant, 'duban_now()'),
      actor: text,
      account_id: optional(uuid),
      unit_id: optional(uuid),
      kind: text,
      entity: text,
      entity_id: text,
      before: optional(jsonb),
      after: optional(jsonb),
      reason: optional(text),
      request_id: optional(text),
      transaction_id: having(bigint, 'duban_transaction()'),
    },
    indices: {
      audit_entry_transaction: { columns: ['transaction_id'] },
      audit_entry_entity: { columns: ['entity', 'entity_id'] },
    },
  }),
  table('audit_seal', {
    primary: ['position'],
    columns: { position: bigint, entry_id: bigint, hash: bytea, sealed_at: instant },
    uniques: { audit_seal_entry: ['entry_id'] },
  }),
  table('audit_chain', {
    primary: ['only_row'],
    columns: {
      only_row: having(boolean, 'true'),
      position: having(bigint, '0'),
      hash: bytea,
      sealed_below: having(bigint, '0'),
      sealed_at: optional(instant),
    },
    checks: { audit_chain_only_row_check: 'only_row' },
  }),
];
