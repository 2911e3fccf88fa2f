/** Epoch milliseconds as a plain number: cheaper to read than a date, and the rules count in it. */
const ms = (expression: string): string => `(extract(epoch from ${expression}) * 1000)::float8`;

export const PEEK = `
  select ${ms('duban_now()')} as now,
    (select ${ms('coalesce(postponed_to, send_at)')} from reminder where state = 'recorded' order by coalesce(postponed_to, send_at) limit 1) as next,
    exists (select from letter where state = 'failed' and redirected_at is null) as "hasFailed"`;

export const READ_DUE = `
  with clock as materialized (select duban_now() as at)
  select reminder.id, reminder.unit_id as "unitId", reminder.audience, reminder.kind, campaign.id as "campaignId", campaign.office_unit_id as "officeUnitId"
  from reminder join task on task.id = reminder.task_id join campaign on campaign.id = task.campaign_id
  where reminder.state = 'recorded' and coalesce(reminder.postponed_to, reminder.send_at) <= (select at from clock)
  order by coalesce(reminder.postponed_to, reminder.send_at), reminder.id
  limit $1`;

/** The clock is read first: every change of facts committed before \`now\` is seen by the statement that follows. */
export const READ_FACTS = `
  select reminder.id as "reminderId", reminder.kind, reminder.rung, reminder.audience, reminder.deadline_version as "deadlineVersion", reminder.params,
    task.campaign_id as "campaignId", task.id as "taskId", task.title as "taskTitle", unit.name as "unitName",
    obligation.id as "obligationId", obligation.kind as "obligationKind", obligation.title as "obligationTitle", obligation.state as "obligationState",
    obligation.printed_day - date '1970-01-01' as "printedDay", obligation.deadline_day - date '1970-01-01' as "deadlineDay",
    obligation.deadline_version as "obligationVersion"
  from unnest($1::uuid[]) with ordinality wanted (id, place)
    join reminder on reminder.id = wanted.id and reminder.state = 'recorded'
    join obligation on obligation.id = reminder.obligation_id
    join task on task.id = reminder.task_id
    join unit on unit.id = reminder.unit_id
  order by wanted.place`;

export const READ_HOLDINGS = `
  select person_id as "personId", unit_id as "unitId", duty, from_day - date '1970-01-01' as "fromDay", to_day - date '1970-01-01' as "toDay"
  from duty_holding where unit_id = any ($1::uuid[])`;

export const WRITE_LETTERS = `
  insert into letter (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, send_at, formed_at, state, next_attempt_at, finished_at, last_reply)
  select id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, at, at,
    case when problem is null then 'waiting' else 'failed' end, case when problem is null then at end, case when problem is not null then at end, problem
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::jsonb[], $11::text[], $12::text[])
    as letter (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, problem),
    (select to_timestamp($1::float8 / 1000) as at) clock`;

export const WRITE_FATES = `
  update reminder set state = fate.state, letter_id = fate.letter_id, waiting_reason = fate.reason,
    postponed_to = to_timestamp(fate.postponed_to / 1000)
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::float8[]) as fate (id, state, letter_id, reason, postponed_to)
  where reminder.id = fate.id and reminder.state = 'recorded'`;

/**
 * What failed letters said goes to the deputy (what was for the contact) or to the office (what was for anybody else of the unit), as an event: at once in
 * office hours. The office's own letters that failed are only an alarm. Each letter is dealt with once.
 */
export const REDIRECT_FAILED = `
  with clock as materialized (select duban_now() as at),
  failed as materialized (
    select id, to_name, to_address, last_reply from letter where state = 'failed' and redirected_at is null for update skip locked limit 500
  ),
  redirected as (
    insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, state, planned_at, send_at, recorded_at)
    select reminder.task_id, reminder.obligation_id, reminder.unit_id, reminder.deadline_version,
      regexp_replace(reminder.rung, ':undelivered$', '') || ':undelivered',
      case reminder.audience when 'contact' then 'deputy' else 'office' end, 'event',
      reminder.params || jsonb_build_object('insteadOf', failed.to_name, 'reply', failed.last_reply), 'recorded', at, at, at
    from failed join reminder on reminder.letter_id = failed.id, clock
    where reminder.audience in ('contact', 'deputy', 'leader', 'head')
    on conflict on constraint reminder_once do nothing
  ),
  alarmed as (
    insert into alarm (cause, severity, code, params, raised_at, last_seen_at)
    select 'letterFailed:' || id, 'warning', 'letterFailed', jsonb_build_object('letterId', id, 'toName', to_name, 'reply', last_reply), at, at from failed, clock
    on conflict (cause) do nothing
  )
  update letter set redirected_at = at from failed, clock where letter.id = failed.id`;
