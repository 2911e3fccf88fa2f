import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';
import type { SavedView, SavedViewQueries, SavedViewRepository } from '../use-cases/views/saved-views';

const VIEW = `v.id, v.name, v.filter, v.is_shared as "isShared", v.is_default as "isDefault"`;
const WRITE = `
  insert into ledger_view (id, account_id, name, filter, is_shared, is_default, saved_at) values ($1, $2, $3, $4::jsonb, $5, $6, duban_now())
  on conflict (id) do update set name = excluded.name, is_shared = excluded.is_shared, is_default = excluded.is_default`;

/** Saved views on Postgres. Each statement names the account whose they are, beside row-level security. */
export const savedViewRepository = (sql: Sql): SavedViewRepository => ({
  async lockOwn(accountId) {
    await sql(`select pg_advisory_xact_lock(hashtextextended('ledger_view ' || $1, 0))`, [accountId]);
    return sql<Omit<SavedView, 'isOwn'>>(`select ${VIEW} from ledger_view v where v.account_id = $1 order by v.name`, [accountId]);
  },
  async write(accountId, { id, name, filter, isShared, isDefault }) {
    if (isDefault)
      await sql('update ledger_view set is_default = false where account_id = $1 and is_default and id <> $2', [accountId, id]);
    await sql(WRITE, [id, accountId, name, JSON.stringify(filter), isShared, isDefault]);
  },
  remove: async (accountId, id) => void (await sql('delete from ledger_view where account_id = $1 and id = $2', [accountId, id])),
});

/** The most that others share is shown as it is named. */
const MOST_SHARED = 40;

export const savedViewQueries = (read: Read): SavedViewQueries => ({
  savedViews: (actor) =>
    read(actor, (sql) =>
      sql<SavedView>(
        `select * from (
           (select ${VIEW}, true as "isOwn" from ledger_view v where v.account_id = $1)
           union all
           (select v.id, v.name, v.filter, true, false, false from ledger_view v
            where v.is_shared and v.account_id <> $1 and $2 order by v.name limit ${MOST_SHARED})) seen
         order by "isOwn" desc, name, id`,
        [actor.accountId, actor.scope === '*'],
      ),
    ),
});
