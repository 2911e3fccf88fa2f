import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's telephone, for whoever keeps the directory and gives duties. Persons that are there have none until somebody enters it. */
export class PersonTelephone1790110095000 implements MigrationInterface {
  name = 'PersonTelephone1790110095000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person add column telephone text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column telephone');
  }
}
