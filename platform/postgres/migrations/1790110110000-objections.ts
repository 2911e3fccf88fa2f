import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objections of units to their assignments (申诉), seen where the unit is. */
export class Objections1790110110000 implements MigrationInterface {
  name = 'Objections1790110110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table objection (
        id uuid primary key default uuidv7(),
        assignment_id uuid not null references assignment,
        unit_id uuid not null references unit,
        reason text not null,
        suggested_unit text,
        account_id uuid references account,
        recorded_at timestamptz not null,
        state text not null default 'pending' constraint objection_state_check check (state in ('pending', 'accepted', 'refused')),
        decided_by uuid references account,
        decided_at timestamptz,
        decision_note text
      );
      create index objection_assignment on objection (assignment_id);
      create unique index objection_pending on objection (assignment_id) where state = 'pending';
      alter table objection enable row level security;
      alter table objection force row level security;
      create policy scope on objection to public
        using ((select coalesce(current_setting('duban.scope', true), '')) = '*' or unit_id = any ((select duban_scope())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table objection');
  }
}
