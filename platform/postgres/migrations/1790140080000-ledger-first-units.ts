import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of the ledger names the first units of a task, of which there may be a thousand: they are found in their order, not sorted each time. */
export class LedgerFirstUnits1790140080000 implements MigrationInterface {
  name = 'LedgerFirstUnits1790140080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index assignment_first on assignment (task_id, array_position(array['lead', 'responsible', 'cooperating'], role), unit_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assignment_first');
  }
}
