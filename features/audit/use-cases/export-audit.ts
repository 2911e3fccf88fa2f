import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';
import type { AuditQueries, AuditReading, AuditRow } from './audit-queries';

export type AuditDatabase = Database;

const AT_ONCE = 1_000;

/** Takes down who exports which part of the audit (导出审计记录), before the first entry leaves. */
export const recordExport = (database: AuditDatabase, actor: Actor, { filter }: AuditReading): Promise<void> =>
  database.transaction(actor, (tx) =>
    tx.appendAudit(actor, [{ kind: 'audit.exported', entity: 'audit', entityId: 'audit', after: { ...filter } }]),
  );

/** Every entry of a part of the audit, the newest first, a thousand at a time: what is exported never stands in memory as a whole. */
export async function* entriesOf(queries: AuditQueries, actor: Actor, reading: AuditReading): AsyncGenerator<readonly AuditRow[]> {
  let before = reading.before;
  for (;;) {
    const rows = await queries.list(actor, { ...reading, before }, AT_ONCE);
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    before = rows.at(-1)?.id;
  }
}
