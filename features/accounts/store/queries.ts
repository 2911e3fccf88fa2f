import type { Read } from '../../../platform/postgres/read';
import type { AccountDetail, AccountQueries, AccountRow } from '../use-cases/users/account-queries';
import { deviceRepository } from './devices';
import { HELD_TODAY } from './held-today';
import { OPEN, sessionRepository } from './sessions';

const ROW = `
  a.id, a.name, a.last_signed_in_at as "lastSignedInAt", a.disabled_at is not null as "isClosed",
  coalesce(open.sessions, 0) as "sessionCount",
  (select coalesce(json_agg(json_build_object('duty', held.duty, 'unitName', unit.name) order by unit.name, held.duty), '[]')
    from duty_holding held join unit on unit.id = held.unit_id where held.person_id = a.person_id and ${HELD_TODAY}) as duties`;

/** How many sessions each account has open, counted in one pass. */
const OPEN_SESSIONS = `left join (select sess ->> 'accountId' as account_id, count(*)::int as sessions from user_session where ${OPEN} group by 1) open on open.account_id = a.id::text`;

const LIST = `
  select ${ROW} from account a ${OPEN_SESSIONS}
  where not a.is_integration and ($1::text is null or a.name like $1 or exists (
      select from duty_holding held join unit on unit.id = held.unit_id where held.person_id = a.person_id and unit.name like $1 and ${HELD_TODAY}))
    and ($2::text is null or (a.name, a.id) > ($2, $3::uuid))
  order by a.name, a.id limit $4`;

const ONE = `select ${ROW}, a.person_id as "personId", p.email, exists (select from account_credential where account_id = a.id) as "hasPassword" from account a ${OPEN_SESSIONS} left join person p on p.id = a.person_id where a.id = $1 and not a.is_integration`;

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The queries of accounts on Postgres. */
export const accountQueries = (read: Read): AccountQueries => ({
  list: (actor, { text, after }, limit) =>
    read(actor, async (sql) => {
      const values = [text === undefined ? null : containing(text), after?.name ?? null, after?.id ?? null, limit + 1];
      const found = await sql<{ doc: AccountRow }>(`select row_to_json(q) as doc from (${LIST}) q`, values);
      const rows = found.slice(0, limit).map(({ doc }) => doc);
      const last = rows.at(-1);
      return { rows, ...(found.length > limit && last && { next: { name: last.name, id: last.id } }) };
    }),
  account: (actor, accountId) =>
    read(actor, async (sql) => {
      const [found] = await sql<{ doc: Omit<AccountDetail, 'sessions' | 'devices'> }>(`select row_to_json(q) as doc from (${ONE}) q`, [
        accountId,
      ]);
      if (!found) return undefined;
      const [sessions, devices] = [await sessionRepository(sql).ofAccount(accountId), await deviceRepository(sql).ofAccount(accountId)];
      return { ...found.doc, sessions, devices };
    }),
});
