import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures of a unit's leader on reports that a result is reached (签批): one such report of an obligation waits at a time. */
export class Countersignatures1790110145000 implements MigrationInterface {
  name = 'Countersignatures1790110145000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report
        add countersigned_by uuid references account,
        add countersigned_at timestamptz,
        add countersign_note text,
        drop constraint report_state_check,
        add constraint report_state_check check (state in ('toCountersign', 'sentBack', 'submitted', 'accepted', 'returned'));
      create unique index report_to_countersign on report (obligation_id) where state = 'toCountersign';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index report_to_countersign;
      update report set state = 'submitted' where state = 'toCountersign';
      update report set state = 'returned' where state = 'sentBack';
      alter table report
        drop countersigned_by,
        drop countersigned_at,
        drop countersign_note,
        drop constraint report_state_check,
        add constraint report_state_check check (state in ('submitted', 'accepted', 'returned'));
    `);
  }
}
