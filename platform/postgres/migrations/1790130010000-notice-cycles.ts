import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 公示周期、清册、村级公示: the cycles of a notice, the rosters delivered for them, and per village whether it was posted. Notices issued before have cycles from the
 * present month on: what was posted earlier is in their reports.
 */
export class NoticeCycles1790130010000 implements MigrationInterface {
  name = 'NoticeCycles1790130010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task add column cycles_from date;
      update task set cycles_from = date_trunc('month', duban_now() at time zone 'Asia/Shanghai')::date where posting_day is not null;
      create table notice_cycle (
        id uuid primary key default uuidv7(),
        campaign_id uuid not null references campaign,
        task_id uuid not null references task,
        kind text not null check (kind in ('monthly', 'annual', 'pledges')),
        period text not null,
        workflow_key text not null,
        title text not null,
        roster_key text,
        posting_key text not null,
        roster_due date,
        posting_due date not null,
        data_through date not null,
        opened_at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'closed')),
        version bigint not null default 1,
        seen_version bigint not null default 0,
        next_at timestamptz,
        sheets_roster_id uuid,
        sheets_at timestamptz,
        listed_at timestamptz,
        snapshot_id uuid references figure_snapshot,
        bulletin_id uuid references bulletin,
        drafted_at timestamptz,
        outcome text check (outcome in ('issued', 'discarded', 'noFigures', 'complete')),
        closed_at timestamptz,
        constraint notice_cycle_period unique (task_id, period),
        constraint notice_cycle_workflow_key unique (workflow_key),
        constraint notice_cycle_roster check ((roster_key is null) = (roster_due is null)),
        constraint notice_cycle_closed check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (outcome is not null))
      );
      create index notice_cycle_open on notice_cycle (next_at) where state = 'open';
      create index notice_cycle_campaign on notice_cycle (campaign_id);
      create index notice_cycle_bulletin on notice_cycle (bulletin_id) where bulletin_id is not null;
      create table roster (
        id uuid primary key default uuidv7(),
        cycle_id uuid not null references notice_cycle,
        version integer not null check (version >= 1),
        unit_id uuid not null references unit,
        delivered_on date not null,
        persons integer not null check (persons >= 0),
        amount_fen bigint check (amount_fen >= 0),
        note text,
        recorded_by uuid references account,
        recorded_at timestamptz not null,
        constraint roster_version unique (cycle_id, version)
      );
      create table roster_count (
        roster_id uuid not null references roster,
        unit_id uuid not null references unit,
        persons integer not null check (persons >= 0),
        amount_fen bigint check (amount_fen >= 0),
        primary key (roster_id, unit_id)
      );
      create table village_posting (
        cycle_id uuid not null references notice_cycle,
        unit_id uuid not null references unit,
        township_id uuid not null references unit,
        state text not null default 'owed' check (state in ('owed', 'posted', 'readOut', 'nothing', 'over')),
        roster_id uuid references roster,
        posted_on date,
        place text,
        handled_by text,
        note text,
        timing text check (timing in ('inTime', 'late', 'lateEntry')),
        late_reason text,
        recorded_by uuid references account,
        recorded_at timestamptz,
        listed_at timestamptz,
        primary key (cycle_id, unit_id),
        constraint village_posting_recorded check (state not in ('posted', 'readOut') or (posted_on is not null and recorded_at is not null and timing is not null)),
        constraint village_posting_late_entry check (timing <> 'lateEntry' or late_reason is not null)
      );
      create index village_posting_township on village_posting (township_id, cycle_id);
      alter table notice_cycle add constraint notice_cycle_sheets_roster_id_fkey foreign key (sheets_roster_id) references roster;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice_cycle drop column sheets_roster_id;
      drop table village_posting, roster_count, roster, notice_cycle;
      alter table task drop column cycles_from;
    `);
  }
}
