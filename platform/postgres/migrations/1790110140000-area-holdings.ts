import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for which village or group of it (包村包组), in what capacity, from when to when. Leaves every village without one until the office enters it. */
export class AreaHoldings1790110140000 implements MigrationInterface {
  name = 'AreaHoldings1790110140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table area_holding (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        unit_id uuid not null references unit,
        group_name text,
        capacity text not null constraint area_holding_capacity_check check (capacity in ('residentTeam', 'townshipWorker', 'villageCadre')),
        from_day date,
        to_day date,
        closes_group boolean not null default false,
        constraint area_holding_once unique nulls not distinct (unit_id, group_name, capacity, person_id, from_day)
      );
      create index area_holding_person on area_holding (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table area_holding');
  }
}
