import { randomBytes } from 'node:crypto';
import type { SignInAccount } from '../../../core/access/account';
import type { LinkState, SignInRepository } from '../use-cases/sign-in-repository';
import type { Sql } from '../../../platform/postgres/sql';

const TOKEN_BYTES = 32;
const HASH = `sha256(convert_to($1, 'UTF8'))`;

/** Account with the subtree of its unit; disabled accounts are not there. */
const ACCOUNT = `
  select a.id, a.name, a.role, a.unit_id as "unitId", u.name as "unitName", coalesce((
    with recursive subtree as (
      select a.unit_id as id where a.unit_id is not null
      union all select child.id from unit child join subtree on child.parent_id = subtree.id
    ) select array_agg(id) from subtree), '{}') as "unitIds"
  from account a left join unit u on u.id = a.unit_id`;

interface LinkRow {
  readonly account_id: string;
  readonly state: Exclude<LinkState, 'unknown'>;
}

/** Accounts and their one-time links. Of a token only the hash is kept. */
export function signInRepository(sql: Sql): SignInRepository {
  const account = async (id: string): Promise<SignInAccount | undefined> =>
    (await sql<SignInAccount>(`${ACCOUNT} where a.id = $1 and a.disabled_at is null`, [id]))[0];

  const link = async (token: string): Promise<LinkRow | undefined> =>
    (
      await sql<LinkRow>(
        `select account_id, case when used_at is not null then 'used' when expires_at <= duban_now() then 'expired' else 'valid' end as state
         from sign_in_link where token_hash = ${HASH}`,
        [token],
      )
    )[0];

  async function view(row: LinkRow | undefined): Promise<{ state: LinkState; account?: SignInAccount }> {
    const found = row && (await account(row.account_id));
    return row && found ? { state: row.state, account: found } : { state: 'unknown' };
  }

  return {
    account,
    async accountOfAddress(address) {
      const [row] = await sql<SignInAccount & { email: string; personId: string }>(
        `select q.*, p.email, p.id as "personId" from person p join account ac on ac.person_id = p.id join lateral (${ACCOUNT} where a.id = ac.id) q on true
         where lower(p.email) = lower($1) and ac.disabled_at is null`,
        [address],
      );
      if (!row) return undefined;
      const { email, personId, ...found } = row;
      return { account: found, personId, address: email };
    },
    async addLink(accountId, validMinutes) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await sql(
        `insert into sign_in_link (token_hash, account_id, expires_at) values (${HASH}, $2, duban_now() + $3::int * interval '1 minute')`,
        [token, accountId, validMinutes],
      );
      return token;
    },
    link: async (token) => view(await link(token)),
    async useLink(token) {
      const [used] = await sql<{ account_id: string }>(
        `update sign_in_link set used_at = duban_now() from account
         where token_hash = ${HASH} and used_at is null and expires_at > duban_now() and account.id = account_id and account.disabled_at is null
         returning account_id`,
        [token],
      );
      if (!used) return view(await link(token));
      await sql('update account set first_signed_in_at = duban_now() where id = $1 and first_signed_in_at is null', [used.account_id]);
      return view({ account_id: used.account_id, state: 'valid' });
    },
  };
}
