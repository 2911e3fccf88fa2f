import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A unit may end (撤销、并入) and then frees its name, so that a name stands once among the units that have no end; which names are free today is for the rule
 * that checks an import. Leaves every unit without an end.
 */
export class UnitsEnd1790100050000 implements MigrationInterface {
  name = 'UnitsEnd1790100050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit add column to_day date;
      alter table unit drop constraint unit_name_key;
      create unique index unit_name_without_end on unit (name) where to_day is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index unit_name_without_end;
      alter table unit add constraint unit_name_key unique (name);
      alter table unit drop column to_day;
    `);
  }
}
