import type { Actor } from '../../core/access/actor';
import type { AuditEntries } from './audit-entry';
import type { Sql } from '../postgres/sql';

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Writes the entries in one statement; the table takes inserts alone. */
export async function appendAudit(sql: Sql, actor: Actor, entries: AuditEntries): Promise<void> {
  await sql(
    `insert into audit_entry (actor, account_id, request_id, unit_id, kind, entity, entity_id, before, after, reason)
     select $1, $2, $3, * from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::jsonb[], $10::text[])`,
    [
      actor.name,
      actor.accountId ?? null,
      actor.requestId ?? null,
      entries.map((entry) => entry.unitId ?? actor.unitId ?? null),
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.entity),
      entries.map((entry) => entry.entityId),
      entries.map((entry) => json(entry.before)),
      entries.map((entry) => json(entry.after)),
      entries.map((entry) => entry.reason ?? null),
    ],
  );
}
