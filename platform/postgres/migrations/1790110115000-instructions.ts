import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = "'receipt', 'report', 'result', 'review', 'posting', 'roster', 'pledge', 'rectification', 'rework', 'statement'";

/**
 * What leaders of the county write on assignments (批示). The answer is owed like everything else, so it is a kind of obligation; campaigns that were issued
 * before climb to it by the ladder that they have for statements, which is the same.
 */
export class Instructions1790110115000 implements MigrationInterface {
  name = 'Instructions1790110115000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation drop constraint obligation_kind_check, add constraint obligation_kind_check check (kind in (${KINDS}, 'answer'));
      update campaign set policy = jsonb_set(policy, '{ladders,answer}', policy -> 'ladders' -> 'statement')
        where policy -> 'ladders' ? 'statement' and not policy -> 'ladders' ? 'answer';
      create table instruction (
        id uuid primary key default uuidv7(),
        assignment_id uuid not null references assignment,
        unit_id uuid not null references unit,
        text text not null,
        account_id uuid references account,
        person_id uuid references person,
        recorded_at timestamptz not null,
        answer text,
        answered_by uuid references account,
        answered_at timestamptz,
        constraint instruction_answered check ((answer is null) = (answered_at is null))
      );
      create index instruction_assignment on instruction (assignment_id);
      create index instruction_unit on instruction (unit_id);
      alter table instruction enable row level security;
      alter table instruction force row level security;
      create policy scope on instruction to public
        using ((select coalesce(current_setting('duban.scope', true), '')) = '*' or unit_id = any ((select duban_scope())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table instruction;
      update obligation set kind = 'statement' where kind = 'answer';
      update campaign set policy = policy #- '{ladders,answer}';
      alter table obligation drop constraint obligation_kind_check, add constraint obligation_kind_check check (kind in (${KINDS}));
    `);
  }
}
