import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ends undone is terminated (终止), not struck off (销号). Assignments that were struck off with a reason before stay as they were recorded. */
export class TerminatedAssignments1790110050000 implements MigrationInterface {
  name = 'TerminatedAssignments1790110050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment drop constraint assignment_state_check, add constraint assignment_state_check
        check (state in ('assigned', 'signed', 'suspended', 'struckOff', 'terminated', 'transferred'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update assignment set state = 'struckOff' where state = 'terminated';
      alter table assignment drop constraint assignment_state_check, add constraint assignment_state_check
        check (state in ('assigned', 'signed', 'suspended', 'struckOff', 'transferred'));
    `);
  }
}
