import type { Sql } from '../../../platform/postgres/sql';
import type { CredentialRepository, StoredCredential } from '../use-cases/password/credential-repository';

/** What accounts sign in with where a link alone does not do. */
export const credentialRepository = (sql: Sql): CredentialRepository => ({
  async of(accountId) {
    const [found] = await sql<StoredCredential>(
      `select password_hash as "passwordHash", code_secret as "codeSecret", code_step::float8 as "codeStep" from account_credential where account_id = $1`,
      [accountId],
    );
    return found;
  },
  async add(accountId, { passwordHash, codeSecret, codeStep }, recoveryCodes) {
    const added = await sql(
      `insert into account_credential (account_id, password_hash, code_secret, code_step) values ($1, $2, $3, $4) on conflict do nothing returning account_id`,
      [accountId, passwordHash, codeSecret, codeStep],
    );
    if (added.length === 0) return false;
    await sql(
      `insert into recovery_code (account_id, code_hash) select $1, sha256(convert_to(code, 'UTF8')) from unnest($2::text[]) code`,
      [accountId, recoveryCodes],
    );
    return true;
  },
  async setPassword(accountId, passwordHash) {
    await sql('update account_credential set password_hash = $2, set_at = clock_timestamp() where account_id = $1', [
      accountId,
      passwordHash,
    ]);
  },
  async useStep(accountId, step) {
    const used = await sql('update account_credential set code_step = $2 where account_id = $1 and code_step < $2 returning account_id', [
      accountId,
      step,
    ]);
    return used.length > 0;
  },
  async useRecoveryCode(accountId, code) {
    const used = await sql(
      `delete from recovery_code where account_id = $1 and code_hash = sha256(convert_to($2, 'UTF8')) returning account_id`,
      [accountId, code],
    );
    return used.length > 0;
  },
  async forgetTries(names) {
    await sql(
      `delete from login_throttle using unnest($1::text[]) as name
       where key = 'ofAddress:' || name or starts_with(key, 'passwordAtHost:' || name || ' ') or starts_with(key, 'ofAddressAtHost:' || name || ' ')`,
      [names.map((name) => name.toLowerCase())],
    );
  },
  async remove(accountId) {
    await sql('delete from recovery_code where account_id = $1', [accountId]);
    return (await sql('delete from account_credential where account_id = $1 returning account_id', [accountId])).length > 0;
  },
});
