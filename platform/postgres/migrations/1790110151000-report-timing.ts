import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a report came late, as was decided when it was recorded: deadlines may move afterwards. What was recorded before is taken from its audit entry. */
export class ReportTiming1790110151000 implements MigrationInterface {
  name = 'ReportTiming1790110151000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report
        add column timing text not null default 'inTime',
        add constraint report_timing_check check (timing in ('inTime', 'late', 'lateEntry'));
      update report set timing = case when e.after @> '{"lateEntry": true}' then 'lateEntry' else 'late' end
        from audit_entry e
        where e.kind = 'report.submitted' and e.entity = 'report' and e.entity_id = report.id::text and e.after @> '{"late": true}';
      create index report_late on report (assignment_id) where timing <> 'inTime';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column timing');
  }
}
