import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a person had a letter sent again. It goes to the address of that day, which the dispatcher reads itself: web process and command line may not choose
 * where a letter goes.
 */
export class LetterSentAgain1790100041000 implements MigrationInterface {
  name = 'LetterSentAgain1790100041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table letter add column sent_again_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table letter drop column sent_again_at');
  }
}
