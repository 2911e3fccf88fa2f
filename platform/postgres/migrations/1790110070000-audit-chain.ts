import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit is sealed by a hash chain, in the order in which its transactions ended: each entry keeps the number of its transaction, and the seals stand beside
 * the entries, which take inserts alone. Entries from before get the number of this transaction, and are sealed first, in their order.
 */
export class AuditChain1790110070000 implements MigrationInterface {
  name = 'AuditChain1790110070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function duban_transaction() returns bigint language sql volatile as $$ select pg_current_xact_id()::text::bigint $$;
      alter table audit_entry add column transaction_id bigint not null default duban_transaction();
      create index audit_entry_transaction on audit_entry (transaction_id);
      create table audit_seal (
        position bigint primary key,
        entry_id bigint not null constraint audit_seal_entry unique,
        hash bytea not null,
        sealed_at timestamptz not null
      );
      create table audit_chain (
        only_row boolean primary key default true check (only_row),
        position bigint not null default 0,
        hash bytea not null,
        sealed_below bigint not null default 0,
        sealed_at timestamptz
      );
      insert into audit_chain (hash) values ('');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_chain, audit_seal;
      drop index audit_entry_transaction;
      alter table audit_entry drop column transaction_id;
      drop function duban_transaction();
    `);
  }
}
