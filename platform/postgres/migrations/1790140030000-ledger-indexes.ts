import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the ledger looks up for a county with a hundred thousand assignments. The newest report of a task had to be sought among all reports: a report now
 * names its task, which never changes. What is owed and who has a part are counted from indexes alone, for all units as for the few of a township.
 */
export class LedgerIndexes1790140030000 implements MigrationInterface {
  name = 'LedgerIndexes1790140030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report add column task_id uuid references task;
      update report set task_id = assignment.task_id from assignment where assignment.id = report.assignment_id;
      alter table report alter column task_id set not null;
      create index report_task on report (task_id, recorded_at, id, unit_id);
      drop index obligation_task;
      create index obligation_owed on obligation (task_id, kind, state, deadline_day, unit_id) where state not in ('met', 'void');
      create index obligation_owed_by on obligation (unit_id, task_id, kind, state, deadline_day) where state not in ('met', 'void');
      create index assignment_tasks on assignment (unit_id, task_id, campaign_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assignment_tasks;
      drop index obligation_owed_by;
      drop index obligation_owed;
      create index obligation_task on obligation (task_id) where state not in ('met', 'void');
      alter table report drop column task_id;
    `);
  }
}
