import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 补录确认: a late entry of a village's posting waits until a second person has confirmed or refused it. Those recorded before stand as they are. */
export class PostingConfirmations1790140010000 implements MigrationInterface {
  name = 'PostingConfirmations1790140010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table posting_confirmation (
        entry_id uuid primary key references posting_entry,
        cycle_id uuid not null references notice_cycle,
        unit_id uuid not null references unit,
        state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused')),
        opinion text,
        decided_by uuid references account,
        decided_at timestamptz,
        constraint posting_confirmation_decided check ((state = 'waiting') = (decided_at is null)),
        constraint posting_confirmation_refused check (state <> 'refused' or opinion is not null)
      );
      create unique index posting_confirmation_waiting on posting_confirmation (cycle_id, unit_id) where state = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table posting_confirmation');
  }
}
