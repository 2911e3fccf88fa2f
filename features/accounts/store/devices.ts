import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from '../../../platform/postgres/sql';
import type { DeviceRepository, RememberedDevice } from '../use-cases/devices/device-repository';

const TOKEN_BYTES = 32;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const ms = (column: string): string => `round(extract(epoch from ${column}) * 1000)::float8`;

const OF_ACCOUNT = `
  select id, user_agent as "userAgent", ${ms('created_at')} as "rememberedAtMs", ${ms('used_at')} as "usedAtMs", ${ms('expires_at')} as "expiresAtMs"
  from remembered_device where account_id = $1 and expires_at > clock_timestamp() order by used_at desc`;

const ADD = `
  with expired as (delete from remembered_device where account_id = $1 and expires_at <= clock_timestamp())
  insert into remembered_device (account_id, user_agent, token_hash, expires_at) values ($1, $2, $3, clock_timestamp() + $4::int * interval '1 day')
  returning id`;

const MARK_USED = `
  with device as (update remembered_device set used_at = clock_timestamp() where id = $1 returning account_id)
  update account set last_signed_in_at = duban_now() from device where account.id = device.account_id`;

const FORGET = `
  with ended as (
    delete from user_session where sess ->> 'accountId' = $1::text and sess ->> 'deviceId' = $2::text and sess ->> 'key' is distinct from $3)
  delete from remembered_device where account_id = $1::uuid and id = $2::uuid returning id`;

/** Remembered devices on Postgres. */
export const deviceRepository = (sql: Sql): DeviceRepository => ({
  ofAccount: (accountId) => sql<RememberedDevice>(OF_ACCOUNT, [accountId]),
  async add(accountId, userAgent, days) {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const [row] = await sql<{ id: string }>(ADD, [accountId, userAgent, hashOf(token), days]);
    if (!row) throw new Error('an inserted device has an id');
    return { id: row.id, token };
  },
  async find(token) {
    const [row] = await sql<{ id: string; accountId: string }>(
      `select id, account_id as "accountId" from remembered_device where token_hash = $1 and expires_at > clock_timestamp()`,
      [hashOf(token)],
    );
    return row;
  },
  async purge() {
    await sql('delete from remembered_device where expires_at <= clock_timestamp()');
  },
  async markUsed(id) {
    await sql(MARK_USED, [id]);
  },
  forget: async (accountId, id, butSession) => (await sql(FORGET, [accountId, id, butSession ?? null])).length > 0,
});
