import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 评分表: the indicators by which the units of a notice are scored, in versions, and what evaluators adjusted, confirmed or refused. Rows are added and never changed. */
export class ScoreSheets1790140050000 implements MigrationInterface {
  name = 'ScoreSheets1790140050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation_score_list (
        id uuid primary key default uuidv7(),
        campaign_id uuid not null references campaign,
        version integer not null check (version >= 1),
        content jsonb not null,
        made_by uuid references account,
        made_at timestamptz not null,
        constraint evaluation_score_list_version unique (campaign_id, version)
      );
      alter table evaluation add column score_list_id uuid references evaluation_score_list;
      create table evaluation_adjustment (
        id uuid primary key default uuidv7(),
        evaluation_id uuid not null references evaluation,
        unit_id uuid not null references unit,
        indicator text not null,
        points integer not null check (points <> 0),
        reason text not null,
        evidence text not null,
        adjusted_by uuid not null references account,
        adjusted_at timestamptz not null
      );
      create index evaluation_adjustment_evaluation on evaluation_adjustment (evaluation_id);
      create table evaluation_adjustment_decision (
        adjustment_id uuid primary key references evaluation_adjustment,
        is_confirmed boolean not null,
        opinion text,
        decided_by uuid not null references account,
        decided_at timestamptz not null,
        constraint evaluation_adjustment_decision_opinion check (is_confirmed or opinion is not null)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evaluation_adjustment_decision, evaluation_adjustment;
      alter table evaluation drop column score_list_id;
      drop table evaluation_score_list;
    `);
  }
}
