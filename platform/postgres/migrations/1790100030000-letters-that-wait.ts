import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a letter waits or is in doubt, at which server, and how often it may still be repeated by itself; letters of one run are claimed in their order, urgent
 * ones first. Letters in doubt from before keep their one repeat.
 */
export class LettersThatWait1790100030000 implements MigrationInterface {
  name = 'LettersThatWait1790100030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter
        add column priority integer not null default 1,
        add column reason text,
        add column server text,
        add column deferrals integer not null default 0,
        add column repeats_left integer not null default 1,
        add constraint letter_reason_check
          check (reason in ('refusedForNow', 'serverBusy', 'serverRefuses', 'noAnswer', 'connectionLost', 'processLost'));
      drop index letter_to_send;
      create index letter_to_send on letter (priority, next_attempt_at, id) where state in ('waiting', 'inDoubt');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index letter_to_send;
      alter table letter drop column priority, drop column reason, drop column server, drop column deferrals, drop column repeats_left;
      create index letter_to_send on letter (next_attempt_at) where state in ('waiting', 'inDoubt');`);
  }
}
