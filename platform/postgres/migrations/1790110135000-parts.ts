import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units hand down of what they owe to units below them (分解事项). No obligation: nobody below is written to or supervised by the office. */
export class Parts1790110135000 implements MigrationInterface {
  name = 'Parts1790110135000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table part (
        id uuid primary key default uuidv7(),
        obligation_id uuid not null references obligation,
        parent_unit_id uuid not null references unit,
        unit_id uuid not null references unit,
        title text not null,
        text text not null,
        due_day date not null,
        measure text,
        wanted double precision,
        state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
        account_id uuid references account,
        recorded_at timestamptz not null,
        result text,
        figure double precision,
        closed_by uuid references account,
        closed_at timestamptz,
        constraint part_closed check ((state = 'open') = (closed_at is null))
      );
      create unique index part_open on part (obligation_id, unit_id) where state = 'open';
      create index part_obligation on part (obligation_id);
      create index part_unit on part (unit_id);
      create index part_parent on part (parent_unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table part');
  }
}
