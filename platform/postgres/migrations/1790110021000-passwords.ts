import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people sign in with where a link alone does not do: a password's hash, the sealed secret of their codes with the last one used, and recovery codes by their hashes. */
export class Passwords1790110021000 implements MigrationInterface {
  name = 'Passwords1790110021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_credential (
        account_id uuid primary key references account,
        password_hash text not null,
        code_secret bytea not null,
        code_step bigint not null,
        set_at timestamptz not null default clock_timestamp()
      );
      create table recovery_code (
        account_id uuid not null references account,
        code_hash bytea not null,
        primary key (account_id, code_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recovery_code; drop table account_credential');
  }
}
