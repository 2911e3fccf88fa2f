import { randomBytes } from 'node:crypto';
import type { AccountDuty, SignInAccount } from '../../../core/access/account';
import { DUTIES } from '../../../core/directory/unit';
import type { LinkState, LinkView, SignInRepository } from '../use-cases/sign-in-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { HELD_TODAY } from './held-today';

const TOKEN_BYTES = 32;
/** So long a link that was used or has expired still says so. */
const KEPT_WORTHLESS = `interval '30 days'`;
const HASH = `sha256(convert_to($1, 'UTF8'))`;

/**
 * The account $1 with the duties that its person holds today, each with the unit and everything below it, and of these the units that it acts for. Disabled
 * accounts are not there, nor those of persons without a duty.
 */
const ACCOUNT = `
  with recursive me as (select id, name, person_id from account where id = $1 and disabled_at is null and not is_integration),
  held as (
    select held.duty, held.unit_id, unit.name as unit_name from me join duty_holding held using (person_id) join unit on unit.id = held.unit_id
    where ${HELD_TODAY}),
  below (root, id, is_acted_for) as (
    select distinct unit_id, unit_id, true from held
    union all select below.root, child.id, below.is_acted_for and child.is_acted_for from unit child join below on child.parent_id = below.id),
  reach as (
    select root, array_agg(id) as unit_ids, array_agg(id) filter (where is_acted_for) as acting_unit_ids from below group by root)
  select me.id, me.name, me.person_id as "personId",
    exists (select from account_credential where account_id = me.id) as "hasPassword", coalesce(json_agg(json_build_object('duty', held.duty, 'unitId', held.unit_id,
      'unitName', held.unit_name, 'unitIds', reach.unit_ids, 'actingUnitIds', reach.acting_unit_ids)
      order by array_position($2::text[], held.duty), held.unit_name) filter (where held.duty is not null), '[]') as duties
  from me left join held on true left join reach on reach.root = held.unit_id
  group by me.id, me.name, me.person_id`;

/** What the office's shared first account holds: nothing tells yet who the office is. */
const OF_THE_FIRST: AccountDuty = { duty: 'office', unitId: '', unitName: '', unitIds: [], actingUnitIds: [] };

interface LinkRow {
  readonly account_id: string;
  readonly state: Exclude<LinkState, 'unknown'>;
  readonly is_of_letter: boolean;
}

/** Accounts and their one-time links. Of a token only the hash is kept. */
export function signInRepository(sql: Sql): SignInRepository {
  const account = async (id: string): Promise<SignInAccount | undefined> => {
    const [found] = await sql<SignInAccount>(ACCOUNT, [id, DUTIES]);
    if (found?.personId === null) return { ...found, duties: [OF_THE_FIRST] };
    return found?.duties.length === 0 ? undefined : found;
  };

  const link = async (token: string): Promise<LinkRow | undefined> =>
    (
      await sql<LinkRow>(
        `select account_id, kind = 'letter' as is_of_letter, case when used_at is not null then 'used' when expires_at <= duban_now() then 'expired' else 'valid' end as state
         from sign_in_link where token_hash = ${HASH}`,
        [token],
      )
    )[0];

  async function view(row: LinkRow | undefined): Promise<LinkView> {
    const found = row && (await account(row.account_id));
    return row && found ? { state: row.state, account: found, isOfLetter: row.is_of_letter } : { state: 'unknown', isOfLetter: false };
  }

  async function markSignedIn(accountId: string): Promise<void> {
    await sql('update sign_in_link set used_at = duban_now() where account_id = $1 and used_at is null', [accountId]);
    await sql(
      'update account set first_signed_in_at = coalesce(first_signed_in_at, duban_now()), last_signed_in_at = duban_now() where id = $1',
      [accountId],
    );
  }

  return {
    account,
    markSignedIn,
    async accountOfAddress(address) {
      const [row] = await sql<{ id: string; email: string; personId: string }>(
        `select a.id, p.email, p.id as "personId" from person p join account a on a.person_id = p.id where lower(p.email) = lower($1)`,
        [address],
      );
      const found = row && (await account(row.id));
      return row && found && { account: found, personId: row.personId, address: row.email };
    },
    async addLink(accountId, validMinutes) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await sql(
        `insert into sign_in_link (token_hash, account_id, expires_at) values (${HASH}, $2, duban_now() + $3::int * interval '1 minute')`,
        [token, accountId, validMinutes],
      );
      return token;
    },
    async purge() {
      await sql(`delete from sign_in_link where least(used_at, expires_at) < duban_now() - ${KEPT_WORTHLESS}`);
    },
    link: async (token) => view(await link(token)),
    async useLink(token) {
      const [used] = await sql<Omit<LinkRow, 'state'>>(
        `update sign_in_link set used_at = duban_now() from account
         where token_hash = ${HASH} and used_at is null and expires_at > duban_now() and account.id = account_id and account.disabled_at is null
         returning account_id, kind = 'letter' as is_of_letter`,
        [token],
      );
      if (!used) return view(await link(token));
      await markSignedIn(used.account_id);
      return view({ ...used, state: 'valid' });
    },
  };
}
