import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 更正: a bulletin names the issued one that it corrects. */
export class BulletinCorrections1790130051000 implements MigrationInterface {
  name = 'BulletinCorrections1790130051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table bulletin add column corrects_id uuid references bulletin');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table bulletin drop column corrects_id');
  }
}
