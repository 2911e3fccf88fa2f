import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ledger asks of a task with a thousand units: how far it is, read from an index alone, and what is due next, which is the first entry of another. */
export class LedgerIndices1790110101000 implements MigrationInterface {
  name = 'LedgerIndices1790110101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index obligation_progress on obligation (task_id, kind, state, deadline_day, unit_id);
      create index obligation_next on obligation (task_id, deadline_day, key) where state = 'open' and kind not in ('review', 'receipt');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index obligation_next; drop index obligation_progress;');
  }
}
