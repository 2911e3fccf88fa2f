import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of notices that are taken in on a page: what was read, and every correction since. They are the office's alone, which sees everything. */
export class NoticeDrafts1790110040000 implements MigrationInterface {
  name = 'NoticeDrafts1790110040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_draft (
        id uuid primary key default uuidv7(),
        account_id uuid not null references account,
        file_name text,
        sha256 text not null,
        text text not null,
        notice jsonb not null,
        edits jsonb not null default '[]',
        version integer not null default 1,
        state text not null default 'draft' check (state in ('draft', 'issued', 'discarded')),
        campaign_id uuid references campaign,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        changed_by uuid not null references account,
        constraint notice_draft_issued check ((state = 'issued') = (campaign_id is not null))
      );
      create index notice_draft_open on notice_draft (changed_at) where state = 'draft';
      alter table notice_draft enable row level security;
      create policy scope on notice_draft to public using ((select coalesce(current_setting('duban.scope', true), '')) = '*');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_draft');
  }
}
