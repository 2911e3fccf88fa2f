import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 集中征缴期 of a notice, as the office settles it: days, months until the posting after it, whether pledges are asked for. */
export class Seasons1790130011000 implements MigrationInterface {
  name = 'Seasons1790130011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign add column season jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign drop column season');
  }
}
