import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row that says whether sending is paused because the store may be an older copy of itself, and what was decided about it. A letter in doubt for that
 * reason says so. Stores from before have never been guarded, and start without a question.
 */
export class SendingPause1790100080000 implements MigrationInterface {
  name = 'SendingPause1790100080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sending_pause (
        only_row boolean primary key default true check (only_row),
        guarded_at timestamptz,
        paused_at timestamptz,
        reason text check (reason in ('restored', 'unknownMachine')),
        sent_through timestamptz,
        doubt_through timestamptz,
        settled_through timestamptz,
        admits_machine boolean not null default false
      );
      insert into sending_pause default values;
      alter table letter drop constraint letter_reason_check,
        add constraint letter_reason_check
          check (reason in ('refusedForNow', 'serverBusy', 'serverRefuses', 'noAnswer', 'connectionLost', 'processLost', 'storeRestored'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update letter set reason = 'processLost' where reason = 'storeRestored';
      alter table letter drop constraint letter_reason_check,
        add constraint letter_reason_check
          check (reason in ('refusedForNow', 'serverBusy', 'serverRefuses', 'noAnswer', 'connectionLost', 'processLost'));
      drop table sending_pause;`);
  }
}
