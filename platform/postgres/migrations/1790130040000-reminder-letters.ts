import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 催办函: letters on paper about what is overdue, with the bytes that were issued; they take numbers from the registers that bulletins take theirs from. (The
 * table is no `reminder_letter`: an index of reminders has that name.)
 */
export class ReminderLetters1790130040000 implements MigrationInterface {
  name = 'ReminderLetters1790130040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_document (
        id uuid primary key default uuidv7(),
        assignment_id uuid not null references assignment,
        unit_id uuid not null references unit,
        issuer text not null,
        title text not null,
        addressee text not null,
        draft_text text not null,
        text text not null,
        state text not null default 'draft' check (state in ('draft', 'issued', 'discarded')),
        version bigint not null default 1,
        author_ids jsonb not null,
        drafted_at timestamptz not null,
        number text,
        issued_on date,
        issued_by uuid references account,
        issued_at timestamptz,
        content bytea,
        sha256 text,
        constraint reminder_document_by_two check (not (author_ids ? issued_by::text)),
        constraint reminder_document_issued check (state <> 'issued' or (number is not null and issued_on is not null and issued_by is not null
          and issued_at is not null and content is not null and sha256 is not null))
      );
      create index reminder_document_assignment on reminder_document (assignment_id, id);
      alter table document_number
        alter column bulletin_id drop not null,
        add column reminder_document_id uuid references reminder_document,
        add constraint document_number_of_one check (num_nonnulls(bulletin_id, reminder_document_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document_number drop column reminder_document_id, alter column bulletin_id set not null;
      drop table reminder_document;
    `);
  }
}
