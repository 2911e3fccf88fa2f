import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 指标、任务数、征缴数: quotas and collected figures of the units of a notice, and what was frozen of them. */
export class Figures1790120010000 implements MigrationInterface {
  name = 'Figures1790120010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table figure_series (
        id uuid primary key default uuidv7(),
        campaign_id uuid not null unique references campaign,
        metric text not null,
        start_day date not null,
        unit_ids jsonb not null,
        goals jsonb not null,
        keeper_unit_id uuid not null references unit,
        smallest_quota integer not null default 30 check (smallest_quota >= 1),
        set_by uuid references account,
        set_at timestamptz not null
      );
      create table quota (
        id uuid primary key default uuidv7(),
        series_id uuid not null references figure_series,
        unit_id uuid not null references unit,
        persons integer not null check (persons >= 0),
        source text not null,
        recorded_by uuid references account,
        recorded_at timestamptz not null
      );
      create index quota_latest on quota (series_id, unit_id, recorded_at, id);
      create table figure_entry (
        id uuid primary key default uuidv7(),
        series_id uuid not null references figure_series,
        unit_id uuid not null references unit,
        through_day date not null,
        paid integer not null,
        amount_fen bigint,
        paid_by_government integer,
        paid_in_cash integer,
        corrects_id uuid references figure_entry,
        reason text,
        channel text not null check (channel in ('form', 'file', 'api')),
        recorded_by uuid references account,
        recorded_at timestamptz not null,
        constraint figure_entry_counts check (
          paid >= 0 and amount_fen >= 0 and paid_by_government between 0 and paid and paid_in_cash between 0 and paid),
        constraint figure_entry_correction check (corrects_id is null or reason is not null)
      );
      create index figure_entry_latest on figure_entry (series_id, unit_id, through_day, id);
      create table own_plan (
        id uuid primary key default uuidv7(),
        series_id uuid not null references figure_series,
        unit_id uuid not null references unit,
        points jsonb not null,
        recorded_by uuid references account,
        recorded_at timestamptz not null
      );
      create table figure_snapshot (
        id uuid primary key default uuidv7(),
        series_id uuid not null references figure_series,
        through_day date not null,
        content text not null,
        hash text not null,
        taken_by uuid references account,
        taken_at timestamptz not null
      );
      create index figure_snapshot_series on figure_snapshot (series_id, through_day, id);
      create index own_plan_latest on own_plan (series_id, unit_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figure_snapshot, own_plan, figure_entry, quota, figure_series');
  }
}
