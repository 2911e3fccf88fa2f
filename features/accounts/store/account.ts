import { formatDay } from '../../../core/calendar/civil-day';
import { dateOf } from '../../../platform/postgres/rows';
import type { AccountRepository } from '../use-cases/account-repository';
import type { Sql } from '../../../platform/postgres/sql';

/** The filed duties ($1–$3) with their persons and units; $4 is today. */
const FILED = `with filed as (
  select person.id as person_id, person.name, unit.id as unit_id, unit.kind as unit_kind, row.to_day, row.position
  from unnest($1::text[], $2::text[], $3::date[]) with ordinality as row (email, code, to_day, position)
  join person using (email) join unit using (code))`;

const FOLLOW = `${FILED}
  insert into account (person_id, unit_id, role, name)
  select distinct on (person_id) person_id, unit_id, case when unit_kind = 'office' then 'office' else 'unit' end, name
  from filed where coalesce(to_day >= $4::date, true)
  order by person_id, unit_kind = 'office' desc, position
  on conflict (person_id) do update set unit_id = excluded.unit_id, role = excluded.role, name = excluded.name, disabled_at = null
  where (account.unit_id, account.role, account.name, account.disabled_at) is distinct from (excluded.unit_id, excluded.role, excluded.name, null)
  returning xmax = 0 as added`;

const DISABLE = `${FILED}
  update account set disabled_at = duban_now() where disabled_at is null and person_id is not null
    and unit_id in (select unit_id from filed)
    and not exists (select from duty_holding held where held.person_id = account.person_id and coalesce(held.to_day >= $4::date, true))
  returning id`;

/** Accounts: those of the office, and those that follow from duties. */
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
  async followDuties(duties, today) {
    const filed = [
      duties.map(({ email }) => email),
      duties.map(({ unit }) => unit),
      duties.map(({ toDay }) => dateOf(toDay)),
      formatDay(today),
    ];
    const followed = await sql<{ added: boolean }>(FOLLOW, filed);
    const disabled = await sql(DISABLE, filed);
    return { accountsAdded: followed.filter(({ added }) => added).length, accountsDisabled: disabled.length };
  },
});
