import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has typed into a form of an action and not handed in yet, one for each person, form and subject. Nobody else's business: the rows are their owner's. */
export class FormDrafts1790110111000 implements MigrationInterface {
  name = 'FormDrafts1790110111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table form_draft (
        account_id uuid not null references account,
        form text not null,
        subject_id uuid not null,
        fields jsonb not null,
        saved_at timestamptz not null,
        primary key (account_id, form, subject_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table form_draft');
  }
}
