import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit is paired to which village (挂钩帮扶), from when to when. Leaves every village without one until the office enters it. */
export class PairedUnits1790110096000 implements MigrationInterface {
  name = 'PairedUnits1790110096000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit_pair (
        id uuid primary key default uuidv7(),
        village_id uuid not null references unit,
        unit_id uuid not null references unit,
        from_day date,
        to_day date,
        constraint unit_pair_once unique nulls not distinct (village_id, unit_id, from_day)
      );
      create index unit_pair_unit on unit_pair (unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit_pair');
  }
}
