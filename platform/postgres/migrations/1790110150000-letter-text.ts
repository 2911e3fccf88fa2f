import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a letter says, as plain text that can sign nobody in: kept beside the message for whoever may read it. Letters that were formed before have none. */
export class LetterText1790110150000 implements MigrationInterface {
  name = 'LetterText1790110150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter
        add column text text,
        add constraint letter_sign_in_has_no_text check (kind <> 'signIn' or text is null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table letter drop column text');
  }
}
