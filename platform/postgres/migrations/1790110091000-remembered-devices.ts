import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices on which somebody is not asked to sign in again for a while; of the token in their cookie only the hash is kept. */
export class RememberedDevices1790110091000 implements MigrationInterface {
  name = 'RememberedDevices1790110091000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remembered_device (
        id uuid primary key default uuidv7(),
        account_id uuid not null references account,
        token_hash bytea not null unique,
        user_agent text not null,
        created_at timestamptz not null default clock_timestamp(),
        used_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null
      );
      create index remembered_device_account on remembered_device (account_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table remembered_device');
  }
}
