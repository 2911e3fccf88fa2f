import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of policy, proposed by one person and decided by another; those of no campaign make the default for new notices. */
export class PolicyChange1790110082000 implements MigrationInterface {
  name = 'PolicyChange1790110082000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table policy_change (
        id uuid primary key default uuidv7(),
        campaign_id uuid references campaign,
        part text not null,
        before jsonb not null,
        after jsonb not null,
        reason text not null,
        state text not null default 'proposed',
        proposed_by uuid not null references account,
        proposed_at timestamptz not null,
        decided_by uuid references account,
        decided_at timestamptz,
        decision_note text,
        constraint policy_change_state_check check (state in ('proposed', 'confirmed', 'rejected', 'withdrawn')),
        constraint policy_change_decided check ((state = 'proposed') = (decided_by is null) and (state = 'proposed') = (decided_at is null)),
        constraint policy_change_by_two check (state <> 'confirmed' or decided_by <> proposed_by)
      );
      create unique index policy_change_open on policy_change (campaign_id, part) nulls not distinct where state = 'proposed';
      create index policy_change_default on policy_change (part, decided_at) where campaign_id is null and state = 'confirmed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table policy_change');
  }
}
