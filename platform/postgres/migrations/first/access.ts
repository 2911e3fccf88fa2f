/** What `duban_app` may do: only what its processes need, and it cannot change an audit entry. */
export const access = `
grant usage on schema public to duban_app;
grant select on all tables in schema public to duban_app;
grant insert, update on calendar_year, calendar_day, unit, unit_alias, person, duty_holding, account, sign_in_link, user_session, login_throttle, idempotency_key,
  campaign, campaign_duty, task, assignment, obligation, obligation_deadline, receipt, report, extension_request, letter, delivery, reminder, outbox_event, alarm
  to duban_app;
grant update on calendar_version, engine to duban_app;
grant delete on calendar_day, unit_alias, sign_in_link, user_session, login_throttle, idempotency_key, outbox_event to duban_app;
grant insert on audit_entry to duban_app;

${['assignment', 'obligation', 'receipt', 'report', 'extension_request', 'reminder']
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy scope on ${table} to duban_app
  using ((select coalesce(current_setting('duban.scope', true), '')) = '*' or unit_id = any ((select duban_scope())::uuid[]));`,
  )
  .join('')}

-- A unit's report opens the review that the office owes: the unit may write that row, and still does not see it.
create policy review_by_unit on obligation for insert to duban_app with check (kind = 'review');
`;
