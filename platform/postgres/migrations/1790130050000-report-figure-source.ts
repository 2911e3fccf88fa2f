import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the figure of a report was taken from; reports before this have theirs typed. */
export class ReportFigureSource1790130050000 implements MigrationInterface {
  name = 'ReportFigureSource1790130050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report add column figure_source jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column figure_source');
  }
}
