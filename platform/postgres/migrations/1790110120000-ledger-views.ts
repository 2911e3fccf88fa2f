import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the ledger that people keep under a name: each one's own, and those that are shared among who reads every unit. */
export class LedgerViews1790110120000 implements MigrationInterface {
  name = 'LedgerViews1790110120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_view (
        id uuid primary key default uuidv7(),
        account_id uuid not null references account,
        name text not null,
        filter jsonb not null,
        is_shared boolean not null default false,
        is_default boolean not null default false,
        saved_at timestamptz not null,
        constraint ledger_view_name unique (account_id, name)
      );
      create unique index ledger_view_default on ledger_view (account_id) where is_default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger_view');
  }
}
