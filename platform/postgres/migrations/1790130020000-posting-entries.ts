import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公示登记的经过: every record of a village's posting as it was made; a correction is a row of its own with its reason. */
export class PostingEntries1790130020000 implements MigrationInterface {
  name = 'PostingEntries1790130020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table posting_entry (
        id uuid primary key default uuidv7(),
        cycle_id uuid not null references notice_cycle,
        unit_id uuid not null references unit,
        state text not null check (state in ('posted', 'readOut', 'nothing')),
        posted_on date,
        place text,
        handled_by text,
        late_reason text,
        reason text,
        recorded_by uuid references account,
        recorded_at timestamptz not null
      );
      create index posting_entry_village on posting_entry (cycle_id, unit_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table posting_entry');
  }
}
