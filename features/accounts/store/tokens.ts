import { randomBytes } from 'node:crypto';
import { millis } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { ApiToken, TokenRepository, UsedToken } from '../use-cases/tokens/token-repository';

const TOKEN_BYTES = 32;
/** By which people, and programs that look for secrets, know what it is. */
const PREFIX = 'duban_';
const HASH = `sha256(convert_to($1, 'UTF8'))`;
const STATE = `case when t.revoked_at is not null or a.disabled_at is not null then 'revoked' when t.expires_at <= duban_now() then 'expired' else 'valid' end`;

/** The token $1 with its unit and everything below it, and of these the units that it acts for, as of whoever holds a duty. */
const FIND = `
  with recursive found as (
    select t.id, t.account_id, t.name, t.unit_id, t.scopes, unit.name as unit_name, ${STATE} as state
    from api_token t join account a on a.id = t.account_id join unit on unit.id = t.unit_id where t.token_hash = ${HASH}),
  below (id, is_acted_for) as (
    select unit_id, true from found
    union all select child.id, below.is_acted_for and child.is_acted_for from unit child join below on child.parent_id = below.id)
  select found.id, found.account_id as "accountId", found.name, found.state, found.scopes, json_build_object('unitId', found.unit_id, 'unitName', found.unit_name,
    'unitIds', (select json_agg(id) from below), 'actingUnitIds', (select json_agg(id) from below where is_acted_for)) as unit
  from found`;

/** Tokens of integrations. Of a token only the hash is kept. */
export const tokenRepository = (sql: Sql): TokenRepository => ({
  list: () =>
    sql<ApiToken>(
      `select t.id, t.name, unit.name as "unitName", t.scopes, maker.name as by, ${STATE} as state, ${millis('t.created_at')}::float8 as "createdAtMs",
         ${millis('t.expires_at')}::float8 as "expiresAtMs", ${millis('t.last_used_at')}::float8 as "lastUsedAtMs"
       from api_token t join account a on a.id = t.account_id join unit on unit.id = t.unit_id left join account maker on maker.id = t.created_by
       order by ${STATE} <> 'valid', t.id desc limit 100`,
    ),
  async isNameTaken(name) {
    const rows = await sql('select from account where person_id is null and disabled_at is null and name = $1', [name]);
    return rows.length > 0;
  },
  async add({ name, unitId, scopes, expiresAtMs, accountId }) {
    const token = `${PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const [row] = await sql<{ id: string }>(
      `with made as (insert into account (name, is_integration) values ($2, true) returning id)
       insert into api_token (account_id, name, token_hash, unit_id, scopes, created_by, created_at, expires_at)
       select made.id, $2, ${HASH}, $3, $4::jsonb, $5, duban_now(), to_timestamp($6::float8 / 1000) from made returning id`,
      [token, name, unitId, JSON.stringify(scopes), accountId, expiresAtMs],
    );
    if (!row) throw new Error('an inserted token has an id');
    return { id: row.id, token };
  },
  async revoke(id, accountId) {
    const [row] = await sql<{ accountId: string }>(
      'update api_token set revoked_at = duban_now(), revoked_by = $2 where id = $1 and revoked_at is null returning account_id as "accountId"',
      [id, accountId],
    );
    if (row) await sql('update account set disabled_at = duban_now() where id = $1', [row.accountId]);
    return row !== undefined;
  },
  async find(token) {
    const [row] = await sql<UsedToken>(FIND, [token]);
    return row;
  },
  markUsed: async (id) => void (await sql('update api_token set last_used_at = duban_now() where id = $1', [id])),
});
