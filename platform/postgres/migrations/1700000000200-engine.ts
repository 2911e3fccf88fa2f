import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the engine remembers of itself: the mark of the workflow bundle its workflows run, so that a changed bundle is noticed at the next start. */
export class Engine1700000000200 implements MigrationInterface {
  name = 'Engine1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table engine (
        only_row boolean primary key default true check (only_row),
        workflow_bundle text,
        changed_at timestamptz not null default clock_timestamp()
      );
      insert into engine default values;
      grant select, update on engine to duban_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table engine');
  }
}
