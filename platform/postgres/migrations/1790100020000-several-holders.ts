import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders may be addressed to a person: a copy for each further holder of a duty, an answer for whoever asked. An event that would miss its deadline leaves
 * at once, whatever the hour. Reminders that are there stay as they are: for whoever holds the duty, in office hours.
 */
export class SeveralHolders1790100020000 implements MigrationInterface {
  name = 'SeveralHolders1790100020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder
        add column person_id uuid references person,
        add column at_once boolean not null default false,
        drop constraint reminder_once,
        add constraint reminder_once unique nulls not distinct (obligation_id, deadline_version, rung, audience, person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from reminder where person_id is not null;
      alter table reminder
        drop constraint reminder_once,
        drop column person_id,
        drop column at_once,
        add constraint reminder_once unique (obligation_id, deadline_version, rung, audience);
    `);
  }
}
