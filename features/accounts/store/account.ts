import { OFFICE_DUTIES } from '../../../core/directory/unit';
import type { AccountRepository } from '../use-cases/account-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { HELD_TODAY } from './held-today';

const OFFICE_HAS_SIGNED_IN = `select exists (
  select from account join duty_holding held using (person_id)
  where first_signed_in_at is not null and disabled_at is null and duty = any ($1::text[]) and ${HELD_TODAY}) as signed`;

/** Accounts: the office's shared first one, and one of each person. */
export const accountRepository = (sql: Sql): AccountRepository => ({
  async hasOfficeSignedIn() {
    const [row] = await sql<{ signed: boolean }>(OFFICE_HAS_SIGNED_IN, [OFFICE_DUTIES]);
    return row?.signed ?? false;
  },
  async firstAccount() {
    const [row] = await sql<{ id: string; hasSignedIn: boolean }>(
      `select id, first_signed_in_at is not null as "hasSignedIn" from account where person_id is null and not is_integration and disabled_at is null`,
    );
    return row;
  },
  async addFirstAccount(name) {
    const [row] = await sql<{ id: string }>('insert into account (name) values ($1) returning id', [name]);
    if (!row) throw new Error('an inserted account has an id');
    return row.id;
  },
  async owner(accountId) {
    const [row] = await sql<{ personId: string | null }>('select person_id as "personId" from account where id = $1', [accountId]);
    return row;
  },
  async setClosed(accountId, isClosed) {
    const changed = await sql(
      `update account set disabled_at = case when $2 then duban_now() end where id = $1 and (disabled_at is null) = $2 returning id`,
      [accountId, isClosed],
    );
    return changed.length > 0;
  },
  async closeFirstAccount() {
    const [row] = await sql<{ id: string }>(
      'update account set disabled_at = duban_now() where person_id is null and not is_integration and disabled_at is null returning id',
    );
    return row?.id;
  },
  async followPersons(addresses) {
    const followed = await sql<{ added: boolean }>(
      `insert into account (person_id, name) select id, name from person where email = any ($1::text[])
       on conflict (person_id) do update set name = excluded.name where account.name <> excluded.name returning xmax = 0 as added`,
      [addresses],
    );
    return { accountsAdded: followed.filter(({ added }) => added).length };
  },
});
