import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';
import type { LedgerFilter, LedgerPage } from './ledger-queries';
import type { LedgerQueries } from './queries';

/** A ledger of more tasks than that is narrowed first. */
export const MOST_ROWS = 20_000;

/** The whole ledger under a filter, with every unit of each row. Absent where it is longer than `MOST_ROWS`. */
export async function wholeLedger(queries: LedgerQueries, actor: Actor, filter: LedgerFilter): Promise<LedgerPage | undefined> {
  const page = await queries.ledger(actor, filter, { limit: MOST_ROWS, allUnits: true });
  return page.next ? undefined : page;
}

/** Where the ledger is read, and where it is kept that it left the system. */
export interface LedgerSource {
  readonly database: Database;
  readonly queries: LedgerQueries;
}

/** The whole ledger under a filter, as it leaves the system: who took what and how much of it stands in the audit. */
export async function exportLedger(
  { database, queries }: LedgerSource,
  actor: Actor & { readonly accountId: string },
  filter: LedgerFilter,
): Promise<LedgerPage | undefined> {
  const page = await wholeLedger(queries, actor, filter);
  if (!page) return undefined;
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const after = { filter: given, rows: page.rows.length };
  await database.transaction(actor, (tx) =>
    tx.appendAudit(actor, [{ kind: 'ledger.exported', entity: 'account', entityId: actor.accountId, after }]),
  );
  return page;
}
