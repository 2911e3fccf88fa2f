import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens by which systems of other units use the API (接口令牌); each acts as an account of its own, which nobody signs in to. */
export class ApiTokens1790130031000 implements MigrationInterface {
  name = 'ApiTokens1790130031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column is_integration boolean not null default false check (not is_integration or person_id is null);
      create table api_token (
        id uuid primary key default uuidv7(),
        account_id uuid not null references account,
        name text not null,
        token_hash bytea not null unique,
        unit_id uuid not null references unit,
        scopes jsonb not null,
        created_by uuid references account,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid references account,
        last_used_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_token; alter table account drop column is_integration');
  }
}
