import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit's office telephone, which letters print beside who is to be asked. */
export class OfficeTelephone1790110080000 implements MigrationInterface {
  name = 'OfficeTelephone1790110080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit add column telephone text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit drop column telephone');
  }
}
