import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that evidence an adjustment of a score lie beside those of reports. What is there stays as it is. */
export class AdjustmentEvidence1790140170000 implements MigrationInterface {
  name = 'AdjustmentEvidence1790140170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence alter column report_id drop not null;
      alter table evidence add column adjustment_id uuid references evaluation_adjustment;
      alter table evidence add constraint evidence_of check ((report_id is null) <> (adjustment_id is null));
      alter table evidence add constraint evidence_adjustment_position unique (adjustment_id, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from evidence where report_id is null;
      alter table evidence drop column adjustment_id;
      alter table evidence alter column report_id set not null;
    `);
  }
}
