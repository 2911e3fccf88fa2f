import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 补录确认: a late entry of a roster waits for a second person as one of a posting does, in the same table. What was decided stays; rosters of before were never
 * asked about and have no row.
 */
export class LateEntryConfirmations1790140110000 implements MigrationInterface {
  name = 'LateEntryConfirmations1790140110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table late_entry_confirmation (
        id uuid primary key default uuidv7(),
        entry_id uuid references posting_entry,
        roster_id uuid references roster,
        cycle_id uuid not null references notice_cycle,
        unit_id uuid not null references unit,
        state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused')),
        opinion text,
        decided_by uuid references account,
        decided_at timestamptz,
        constraint late_entry_confirmation_entry unique (entry_id),
        constraint late_entry_confirmation_roster unique (roster_id),
        constraint late_entry_confirmation_of check ((entry_id is null) <> (roster_id is null)),
        constraint late_entry_confirmation_decided check ((state = 'waiting') = (decided_at is null)),
        constraint late_entry_confirmation_refused check (state <> 'refused' or opinion is not null)
      );
      create unique index late_entry_confirmation_waiting on late_entry_confirmation (cycle_id, unit_id) where state = 'waiting';
      insert into late_entry_confirmation (entry_id, cycle_id, unit_id, state, opinion, decided_by, decided_at)
        select entry_id, cycle_id, unit_id, state, opinion, decided_by, decided_at from posting_confirmation order by entry_id;
      drop table posting_confirmation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
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
      insert into posting_confirmation (entry_id, cycle_id, unit_id, state, opinion, decided_by, decided_at)
        select entry_id, cycle_id, unit_id, state, opinion, decided_by, decided_at from late_entry_confirmation where entry_id is not null;
      drop table late_entry_confirmation;
    `);
  }
}
