import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that evidence a report. They lie in the database: written with the report or not at all, and in every backup of it. A unit's files are seen where the unit is. */
export class Evidence1790110051000 implements MigrationInterface {
  name = 'Evidence1790110051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_content (
        unit_id uuid not null references unit,
        sha256 text not null,
        bytes bytea not null,
        primary key (unit_id, sha256)
      );
      alter table evidence_content alter column bytes set storage external;
      create table evidence (
        id uuid primary key default uuidv7(),
        report_id uuid not null references report,
        unit_id uuid not null references unit,
        position integer not null,
        name text not null,
        kind text not null constraint evidence_kind_check check (kind in ('pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'doc', 'xls', 'txt')),
        size integer not null,
        sha256 text not null,
        constraint evidence_position unique (report_id, position)
      );
      create index evidence_unit on evidence (unit_id);
      alter table evidence_content enable row level security;
      create policy scope on evidence_content to public
        using ((select coalesce(current_setting('duban.scope', true), '')) = '*' or unit_id = any ((select duban_scope())::uuid[]));
      alter table evidence enable row level security;
      create policy scope on evidence to public
        using ((select coalesce(current_setting('duban.scope', true), '')) = '*' or unit_id = any ((select duban_scope())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evidence; drop table evidence_content;');
  }
}
