import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 通报 with the registers of 文号 and 期号. */
export class Bulletins1790120020000 implements MigrationInterface {
  name = 'Bulletins1790120020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulletin (
        id uuid primary key default uuidv7(),
        campaign_id uuid not null references campaign,
        snapshot_id uuid not null references figure_snapshot,
        form text not null check (form in ('redHead', 'specialReport')),
        title text not null,
        addressees text not null,
        issuer text not null,
        draft_text text not null,
        text text not null,
        state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'issued', 'discarded')),
        version bigint not null default 1,
        author_ids jsonb not null,
        drafted_at timestamptz not null,
        opinion text,
        approved_by uuid references account,
        approved_at timestamptz,
        number text,
        issued_on date,
        issued_by uuid references account,
        issued_at timestamptz,
        constraint bulletin_by_two check (not (author_ids ? approved_by::text)),
        constraint bulletin_issued check (state <> 'issued' or (approved_by is not null and number is not null and issued_on is not null and issued_at is not null))
      );
      create index bulletin_campaign on bulletin (campaign_id, id);
      create table document_number (
        register text not null,
        year integer not null,
        number integer not null,
        bulletin_id uuid not null references bulletin,
        taken_at timestamptz not null,
        primary key (register, year, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_number, bulletin');
  }
}
