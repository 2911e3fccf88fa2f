import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 年终考核: the evaluation of a notice's year, what was proposed of whom (previews), nominations, statements, decisions and the documents that are issued. The
 * register of numbers takes their numbers too, and a deadline may get a new version from a calendar that was loaded later.
 */
export class Evaluations1790140040000 implements MigrationInterface {
  name = 'Evaluations1790140040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation (
        id uuid primary key default uuidv7(),
        campaign_id uuid not null references campaign,
        year integer not null,
        title text not null,
        workflow_key text not null,
        cut_off_day date not null,
        settings jsonb not null,
        opened_by uuid references account,
        opened_at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'closed')),
        version bigint not null default 1,
        seen_version bigint not null default 0,
        next_at timestamptz,
        task_id uuid references task,
        snapshot_id uuid references figure_snapshot,
        frozen_at timestamptz,
        scoring_until date,
        scored_at timestamptz,
        scored_by uuid references account,
        nominations_from date,
        nominations_until date,
        nominated_at timestamptz,
        revision_asked_at timestamptz,
        revision_reason text,
        drafted_at timestamptz,
        submitted_at timestamptz,
        submitted_by uuid references account,
        returned_at timestamptz,
        approved_at timestamptz,
        outcome text check (outcome in ('issued', 'nothingToIssue')),
        closed_at timestamptz,
        constraint evaluation_year unique (campaign_id, year),
        constraint evaluation_workflow_key unique (workflow_key),
        constraint evaluation_closed check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (outcome is not null))
      );
      create index evaluation_open on evaluation (next_at) where state = 'open';
      create table evaluation_preview (
        id uuid primary key default uuidv7(),
        evaluation_id uuid not null references evaluation,
        number integer not null check (number >= 1),
        snapshot_id uuid references figure_snapshot,
        reason text not null check (reason in ('first', 'statement', 'revision')),
        content text not null,
        hash text not null,
        made_at timestamptz not null,
        constraint evaluation_preview_number unique (evaluation_id, number)
      );
      create table evaluation_nomination (
        id uuid primary key default uuidv7(),
        evaluation_id uuid not null references evaluation,
        unit_id uuid not null references unit,
        person_id uuid not null references person,
        mark text not null check (mark in ('commendation', 'criticism')),
        reason text not null,
        nominated_by uuid references account,
        nominated_at timestamptz not null,
        withdrawn_by uuid references account,
        withdrawn_at timestamptz
      );
      create unique index evaluation_nomination_once on evaluation_nomination (evaluation_id, person_id) where withdrawn_at is null;
      create index evaluation_nomination_unit on evaluation_nomination (unit_id);
      create table evaluation_statement (
        id uuid primary key default uuidv7(),
        evaluation_id uuid not null references evaluation,
        unit_id uuid not null references unit,
        actor_unit_id uuid not null references unit,
        mark text not null check (mark in ('bottomThree', 'missed')),
        draft jsonb not null,
        preview_id uuid not null references evaluation_preview,
        obligation_id uuid references obligation,
        shown_at timestamptz not null,
        window_from date not null,
        until_day date not null,
        text text,
        is_late boolean,
        stated_by uuid references account,
        stated_at timestamptz,
        answer text,
        is_upheld boolean,
        answered_by uuid references account,
        answered_at timestamptz,
        released_at timestamptz,
        constraint evaluation_statement_unit unique (evaluation_id, unit_id),
        constraint evaluation_statement_stated check ((text is null) = (stated_at is null) and (text is null) = (is_late is null)),
        constraint evaluation_statement_answered check ((answer is null) = (answered_at is null) and (answer is null) = (is_upheld is null) and (answer is null or text is not null))
      );
      create index evaluation_statement_of_unit on evaluation_statement (unit_id);
      create table evaluation_document (
        id uuid primary key default uuidv7(),
        evaluation_id uuid not null references evaluation,
        preview_id uuid not null references evaluation_preview,
        kind text not null check (kind in ('commendation', 'criticism', 'correction')),
        corrects_id uuid references evaluation_document,
        title text not null,
        addressees text not null,
        issuer text not null,
        draft_text text not null,
        text text not null,
        named jsonb not null,
        state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'issued', 'discarded')),
        version bigint not null default 1,
        author_ids jsonb not null,
        drafted_at timestamptz not null,
        number text,
        issued_on date,
        issued_by uuid references account,
        issued_at timestamptz,
        constraint evaluation_document_correction check ((kind = 'correction') = (corrects_id is not null)),
        constraint evaluation_document_issued check (state <> 'issued' or (number is not null and issued_on is not null and issued_at is not null))
      );
      create index evaluation_document_evaluation on evaluation_document (evaluation_id);
      create table evaluation_decision (
        id uuid primary key default uuidv7(),
        evaluation_id uuid not null references evaluation,
        preview_id uuid not null references evaluation_preview,
        document_id uuid references evaluation_document,
        kind text not null check (kind in ('submit', 'approve', 'return')),
        opinion text,
        account_id uuid not null references account,
        person_id uuid references person,
        decided_at timestamptz not null,
        constraint evaluation_decision_opinion check (kind <> 'return' or opinion is not null)
      );
      create index evaluation_decision_evaluation on evaluation_decision (evaluation_id);
      alter table document_number add column evaluation_document_id uuid references evaluation_document;
      alter table document_number drop constraint document_number_of_one;
      alter table document_number add constraint document_number_of_one
        check (num_nonnulls(bulletin_id, reminder_document_id, evaluation_document_id) = 1);
      alter table obligation_deadline drop constraint obligation_deadline_reason_check;
      alter table obligation_deadline add constraint obligation_deadline_reason_check
        check (reason in ('printed', 'extension', 'suspension', 'calendar'));
    `);
  }

  /** Deadlines that a calendar moved keep their version, as if a suspension had moved them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update obligation_deadline set reason = 'suspension' where reason = 'calendar';
      alter table obligation_deadline drop constraint obligation_deadline_reason_check;
      alter table obligation_deadline add constraint obligation_deadline_reason_check check (reason in ('printed', 'extension', 'suspension'));
      delete from document_number where evaluation_document_id is not null;
      alter table document_number drop constraint document_number_of_one;
      alter table document_number drop column evaluation_document_id;
      alter table document_number add constraint document_number_of_one check (num_nonnulls(bulletin_id, reminder_document_id) = 1);
      drop table evaluation_decision, evaluation_document, evaluation_statement, evaluation_nomination, evaluation_preview, evaluation;
    `);
  }
}
