import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A directory that somebody uploaded, as it was read, from its preview until it is taken; a day at most. */
export class DirectoryUploads1790110030000 implements MigrationInterface {
  name = 'DirectoryUploads1790110030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory_upload (
        id uuid primary key default uuidv7(),
        account_id uuid not null references account,
        file_names text not null,
        content jsonb not null,
        uploaded_at timestamptz not null
      );
      create index directory_upload_account on directory_upload (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table directory_upload');
  }
}
