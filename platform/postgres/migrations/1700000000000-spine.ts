import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema: directory, calendar, campaigns with tasks, assignments and obligations, the facts people record, reminders, letters, wake rows, audit.
 * Leaves every table owned by the migrating role; `duban_app` gets only what its processes need, and cannot change an audit entry.
 * Row-level security follows `duban.scope`: `*` sees all, an array of unit ids sees those units, unset sees nothing.
 */
export class Spine1700000000000 implements MigrationInterface {
  name = 'Spine1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table instance (
        only_row boolean primary key default true check (only_row),
        id uuid not null default uuidv7(),
        kind text not null default 'production' check (kind in ('production', 'demonstration', 'test')),
        offset_ms bigint not null default 0,
        created_at timestamptz not null default now(),
        constraint production_keeps_real_time check (kind <> 'production' or offset_ms = 0)
      );
      insert into instance default values;

      create function duban_now() returns timestamptz language sql volatile
        as $$ select clock_timestamp() + (select offset_ms from instance) * interval '1 millisecond' $$;

      create function duban_scope() returns uuid[] language sql stable
        as $$ select case when coalesce(current_setting('duban.scope', true), '') in ('', '*') then '{}'::uuid[] else current_setting('duban.scope')::uuid[] end $$;

      create table calendar_year (
        year integer primary key,
        loaded_at timestamptz not null default clock_timestamp(),
        source text not null
      );
      create table calendar_day (
        day date primary key,
        is_work_day boolean not null,
        name text not null,
        source text not null check (source in ('state', 'county'))
      );

      create table unit (
        id uuid primary key default uuidv7(),
        code text not null unique,
        name text not null unique,
        kind text not null check (kind in ('office', 'bureau', 'township', 'farm', 'village', 'section', 'other')),
        parent_id uuid references unit,
        created_at timestamptz not null default clock_timestamp()
      );
      create index unit_parent on unit (parent_id);
      create table unit_alias (
        alias text primary key,
        unit_id uuid not null references unit
      );
      create index unit_alias_unit on unit_alias (unit_id);

      create table person (
        id uuid primary key default uuidv7(),
        name text not null,
        email text not null unique,
        created_at timestamptz not null default clock_timestamp()
      );
      create table duty_holding (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        unit_id uuid not null references unit,
        duty text not null check (duty in ('contact', 'deputy', 'leader', 'head', 'office', 'reviewer', 'officeHead')),
        from_day date,
        to_day date,
        constraint duty_holding_once unique nulls not distinct (unit_id, duty, person_id, from_day)
      );
      create index duty_holding_person on duty_holding (person_id);

      create table account (
        id uuid primary key default uuidv7(),
        person_id uuid unique references person,
        unit_id uuid references unit,
        role text not null check (role in ('office', 'unit')),
        name text not null,
        first_signed_in_at timestamptz,
        disabled_at timestamptz,
        created_at timestamptz not null default clock_timestamp(),
        constraint unit_account_has_unit check (role = 'office' or unit_id is not null)
      );
      create table sign_in_link (
        token_hash bytea primary key,
        account_id uuid not null references account,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index sign_in_link_account on sign_in_link (account_id);
      create table user_session (
        sid text primary key,
        sess json not null,
        expire timestamptz not null
      );
      create index user_session_expire on user_session (expire);
      create table login_throttle (
        key text primary key,
        points integer not null default 0,
        expire bigint
      );

      create table campaign (
        id uuid primary key default uuidv7(),
        title text not null,
        document_number text,
        issuer text,
        issue_date date not null,
        office_unit_id uuid not null references unit,
        notice_text text not null,
        policy jsonb not null,
        state text not null default 'open' check (state in ('open', 'closed')),
        version bigint not null default 1,
        seen_version bigint not null default 0,
        next_at timestamptz,
        issued_at timestamptz not null
      );
      create index campaign_open on campaign (next_at) where state = 'open';
      create table campaign_duty (
        campaign_id uuid not null references campaign,
        position integer not null,
        actor text not null,
        ordinal text not null,
        text text not null,
        unit_ids uuid[] not null default '{}',
        primary key (campaign_id, position)
      );

      create table task (
        id uuid primary key default uuidv7(),
        campaign_id uuid not null references campaign,
        position integer not null,
        kind text not null check (kind in ('task', 'milestones')),
        ordinal text not null,
        title text not null,
        section text,
        measures text not null default '',
        deadline_text text,
        targets jsonb not null default '[]',
        standing_from date,
        standing_through date,
        posting_day integer,
        annual_month integer,
        state text not null default 'open' check (state in ('open', 'done')),
        version bigint not null default 1,
        seen_version bigint not null default 0,
        next_at timestamptz,
        constraint task_position unique (campaign_id, position)
      );
      create index task_open on task (next_at) where state = 'open';

      create table assignment (
        id uuid primary key default uuidv7(),
        task_id uuid not null references task,
        campaign_id uuid not null references campaign,
        unit_id uuid not null references unit,
        role text not null check (role in ('lead', 'responsible', 'cooperating')),
        standing text check (standing in ('report', 'roster', 'posting')),
        state text not null default 'assigned' check (state in ('assigned', 'signed', 'suspended', 'struckOff', 'transferred')),
        suspended_day date,
        state_before_suspension text,
        changed_version bigint not null default 1,
        assigned_at timestamptz not null,
        active_since timestamptz not null,
        ended_at timestamptz,
        constraint assignment_once unique (task_id, unit_id)
      );
      create index assignment_unit on assignment (unit_id, state);
      create index assignment_campaign on assignment (campaign_id);

      create table obligation (
        id uuid primary key default uuidv7(),
        task_id uuid not null references task,
        assignment_id uuid not null references assignment,
        unit_id uuid not null references unit,
        kind text not null check (kind in ('receipt', 'report', 'result', 'review', 'posting', 'roster', 'pledge', 'rectification', 'rework', 'statement')),
        key text not null,
        title text not null,
        state text not null default 'open' check (state in ('open', 'submitted', 'returned', 'suspended', 'met', 'void')),
        state_before_suspension text,
        targets jsonb not null default '[]',
        report_id uuid,
        printed_day date not null,
        deadline_day date not null,
        deadline_version integer not null default 1,
        opened_at timestamptz not null,
        active_since timestamptz not null,
        closed_at timestamptz,
        constraint obligation_key unique (assignment_id, key)
      );
      create index obligation_task on obligation (task_id) where state not in ('met', 'void');
      create index obligation_due on obligation (deadline_day, unit_id) where state not in ('met', 'void');
      create index obligation_unit on obligation (unit_id);
      create table obligation_deadline (
        obligation_id uuid not null references obligation,
        version integer not null,
        day date not null,
        reason text not null check (reason in ('printed', 'extension', 'suspension')),
        extension_request_id uuid,
        set_at timestamptz not null,
        primary key (obligation_id, version)
      );

      create table receipt (
        id uuid primary key default uuidv7(),
        assignment_id uuid not null unique references assignment,
        unit_id uuid not null references unit,
        account_id uuid references account,
        note text,
        occurred_on date not null,
        recorded_at timestamptz not null
      );
      create table report (
        id uuid primary key default uuidv7(),
        obligation_id uuid not null references obligation,
        assignment_id uuid not null references assignment,
        unit_id uuid not null references unit,
        sequence integer not null,
        text text not null,
        figures jsonb not null default '{}',
        is_final boolean not null,
        account_id uuid references account,
        occurred_on date not null,
        late_reason text,
        recorded_at timestamptz not null,
        state text not null default 'submitted' check (state in ('submitted', 'accepted', 'returned')),
        reviewed_by uuid references account,
        reviewed_at timestamptz,
        review_note text,
        constraint report_sequence unique (obligation_id, sequence)
      );
      create index report_assignment on report (assignment_id);
      create index report_unit on report (unit_id);
      alter table obligation add constraint obligation_report foreign key (report_id) references report;
      create index obligation_report_id on obligation (report_id) where report_id is not null;
      create table extension_request (
        id uuid primary key default uuidv7(),
        obligation_id uuid not null references obligation,
        assignment_id uuid not null references assignment,
        unit_id uuid not null references unit,
        deadline_version integer not null,
        requested_day date not null,
        reason text not null,
        progress text not null,
        account_id uuid references account,
        recorded_at timestamptz not null,
        state text not null default 'pending' check (state in ('pending', 'granted', 'refused')),
        decided_by uuid references account,
        decided_at timestamptz,
        decision_note text
      );
      create unique index extension_request_pending on extension_request (obligation_id) where state = 'pending';
      create index extension_request_obligation on extension_request (obligation_id);

      create table letter (
        id uuid primary key default uuidv7(),
        person_id uuid not null references person,
        slot_key text not null,
        kind text not null check (kind in ('digest', 'event')),
        to_name text not null,
        to_address text not null,
        subject text not null,
        message_id text not null,
        items jsonb storage external not null,
        mime text storage external not null,
        send_at timestamptz not null,
        formed_at timestamptz not null,
        state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'inDoubt')),
        attempt integer not null default 0,
        next_attempt_at timestamptz,
        claimed_by integer,
        claimed_at timestamptz,
        finished_at timestamptz,
        last_reply text,
        redirected_at timestamptz,
        constraint letter_slot unique (person_id, slot_key)
      ) with (toast_tuple_target = 128);
      create index letter_to_send on letter (next_attempt_at) where state in ('waiting', 'inDoubt');
      create index letter_sending on letter (claimed_at) where state = 'sending';
      create index letter_to_redirect on letter (finished_at) where state = 'failed' and redirected_at is null;
      create table delivery (
        letter_id uuid not null references letter,
        attempt integer not null,
        finished_at timestamptz not null,
        outcome text not null check (outcome in ('sent', 'deferred', 'failed', 'inDoubt')),
        reply text,
        primary key (letter_id, attempt)
      );

      create table reminder (
        id uuid primary key default uuidv7(),
        task_id uuid not null references task,
        obligation_id uuid not null references obligation,
        unit_id uuid not null references unit,
        deadline_version integer not null,
        rung text not null,
        audience text not null,
        kind text not null check (kind in ('ladder', 'event')),
        params jsonb not null default '{}',
        state text not null check (state in ('recorded', 'skipped', 'inLetter', 'dropped', 'void')),
        planned_at timestamptz not null,
        send_at timestamptz not null,
        recorded_at timestamptz not null,
        waiting_reason text,
        postponed_to timestamptz,
        letter_id uuid references letter,
        constraint reminder_once unique (obligation_id, deadline_version, rung, audience)
      );
      create index reminder_due on reminder ((coalesce(postponed_to, send_at))) where state = 'recorded';
      create index reminder_letter on reminder (letter_id) where letter_id is not null;
      create index reminder_task on reminder (task_id);

      create table wake (
        id bigint generated always as identity primary key,
        workflow text not null check (workflow in ('campaign', 'task')),
        row_id uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        lease_until timestamptz
      );

      create table alarm (
        cause text primary key,
        severity text not null check (severity in ('warning', 'error')),
        code text not null,
        params jsonb not null default '{}',
        raised_at timestamptz not null,
        last_seen_at timestamptz not null,
        times integer not null default 1,
        cleared_at timestamptz
      );

      create table audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null default duban_now(),
        actor text not null,
        account_id uuid,
        unit_id uuid,
        kind text not null,
        entity text not null,
        entity_id text not null,
        before jsonb,
        after jsonb,
        reason text,
        request_id text
      );
      create index audit_entry_entity on audit_entry (entity, entity_id);

      create table idempotency_key (
        account_id uuid not null references account,
        endpoint text not null,
        key text not null,
        body_hash bytea not null,
        status integer,
        response jsonb,
        created_at timestamptz not null default clock_timestamp(),
        primary key (account_id, endpoint, key)
      );
    `);

    await runner.query(`
      grant usage on schema public to duban_app;
      grant select on all tables in schema public to duban_app;
      grant insert, update on calendar_year, calendar_day, unit, unit_alias, person, duty_holding, account, sign_in_link, campaign, campaign_duty, task, assignment,
        obligation, obligation_deadline, receipt, report, extension_request, letter, delivery, reminder, alarm, idempotency_key, login_throttle, user_session, wake to duban_app;
      grant delete on wake, user_session, login_throttle, idempotency_key, sign_in_link, unit_alias to duban_app;
      grant insert on audit_entry to duban_app;
    `);
    for (const table of ['assignment', 'obligation', 'receipt', 'report', 'extension_request', 'reminder']) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy scope on ${table} to duban_app
          using ((select coalesce(current_setting('duban.scope', true), '')) = '*' or unit_id = any ((select duban_scope())::uuid[]));
      `);
    }
    // A unit's report opens the review that the office owes: the unit may write that row, and still does not see it.
    await runner.query(`create policy review_by_unit on obligation for insert to duban_app with check (kind = 'review')`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The first schema is not taken back: drop the database instead.'));
  }
}
