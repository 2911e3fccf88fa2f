import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Aliases that a person chose while issuing a notice are kept apart from those of the files, so that the next import leaves them. Aliases so far are of files. */
export class RememberedAlias1700000000300 implements MigrationInterface {
  name = 'RememberedAlias1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit_alias add column remembered boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit_alias drop column remembered');
  }
}
