import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files from which figures and quotas are taken: an upload until its preview is confirmed, and afterwards whence each figure comes. */
export class FigureFiles1790130030000 implements MigrationInterface {
  name = 'FigureFiles1790130030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table figure_file (
        id uuid primary key default uuidv7(),
        series_id uuid not null references figure_series,
        name text not null,
        sha256 text not null,
        recorded_by uuid references account,
        recorded_at timestamptz not null
      );
      create index figure_file_series on figure_file (series_id, sha256, id);
      alter table figure_entry add column file_id uuid references figure_file, add column file_line integer;
      alter table quota add column file_id uuid references figure_file, add column file_line integer;
      create table figure_upload (
        id uuid primary key default uuidv7(),
        series_id uuid not null references figure_series,
        account_id uuid not null references account,
        kind text not null check (kind in ('figures', 'quotas')),
        file_name text not null,
        sha256 text not null,
        through_day date,
        source text,
        content jsonb not null,
        uploaded_at timestamptz not null,
        constraint figure_upload_once unique (account_id, series_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table figure_upload;
      alter table quota drop column file_id, drop column file_line;
      alter table figure_entry drop column file_id, drop column file_line;
      drop table figure_file;
    `);
  }
}
