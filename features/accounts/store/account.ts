import type { AccountRepository } from '../use-cases/account-repository';
import type { Sql } from '../../../platform/postgres/sql';

/** Accounts of the office. */
export const accountRepository = (sql: Sql): AccountRepository => ({
  async listOffice() {
    const rows = await sql<{ id: string; signed: boolean }>(
      `select id, first_signed_in_at is not null as signed from account where role = 'office' and disabled_at is null
       order by person_id is null desc, created_at, id`,
    );
    return rows.map(({ id, signed }) => ({ id, hasSignedIn: signed }));
  },
  async addOffice(name) {
    const [row] = await sql<{ id: string }>("insert into account (role, name) values ('office', $1) returning id", [name]);
    if (!row) throw new Error('an inserted account has an id');
    return row.id;
  },
});
