/** Epoch milliseconds as a plain number: cheaper to read than a date, and the rules count in it. */
const ms = (expression: string): string => `(extract(epoch from ${expression}) * 1000)::float8`;

export const PEEK = `
  select ${ms('duban_now()')} as now,
    (select ${ms('coalesce(postponed_to, send_at)')} from reminder where state = 'recorded' order by coalesce(postponed_to, send_at) limit 1) as next,
    exists (select from letter where state = 'failed' and redirected_at is null) as "hasFailed",
    exists (select from letter where expires_at <= duban_now() and state in ('waiting', 'inDoubt')) as "hasExpired",
    exists (select from sending_pause where paused_at is not null) as "isPaused"`;

/** A reminder, as sorting into envelopes takes it. */
const DUE_COLUMNS = `reminder.id, reminder.unit_id as "unitId", reminder.audience, reminder.kind, reminder.person_id as "personId",
    reminder.at_once as "atOnce", campaign.id as "campaignId", campaign.office_unit_id as "officeUnitId"`;

export const READ_DUE = `
  with clock as materialized (select duban_now() as at)
  select ${DUE_COLUMNS}
  from reminder join task on task.id = reminder.task_id join campaign on campaign.id = task.campaign_id
  where reminder.state = 'recorded' and coalesce(reminder.postponed_to, reminder.send_at) <= (select at from clock)
  order by coalesce(reminder.postponed_to, reminder.send_at), reminder.id
  limit $1`;

/** A copy for each further holder of the duty; one that is there already stays as it is and is not returned. */
export const WRITE_COPIES = `
  with reminder as (
    insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, state, planned_at, send_at, recorded_at, at_once, person_id)
    select r.task_id, r.obligation_id, r.unit_id, r.deadline_version, r.rung, r.audience, r.kind, r.params, r.state, r.planned_at, r.send_at, r.recorded_at,
      r.at_once, copy.person_id
    from unnest($1::uuid[], $2::uuid[]) as copy (id, person_id) join reminder r on r.id = copy.id where r.state = 'recorded'
    on conflict on constraint reminder_once do nothing
    returning *
  )
  select ${DUE_COLUMNS}
  from reminder join task on task.id = reminder.task_id join campaign on campaign.id = task.campaign_id`;

/** Villages that a letter names of those that are not recorded. */
const MOST_NAMED = 6;

/**
 * The clock is read first: every change of facts committed before `now` is seen by the statement that follows. What reminds of a part (分解事项) speaks of that instead of what it
 * is a part of.
 */
export const READ_FACTS = `
  select reminder.id as "reminderId", reminder.kind, case when part.id is null then reminder.rung else replace(reminder.rung, ':' || part.id, '') end as rung,
    reminder.audience, reminder.deadline_version as "deadlineVersion", reminder.params,
    task.campaign_id as "campaignId", task.id as "taskId", task.title as "taskTitle",
    case when task.kind = 'task' then task.ordinal else '' end as ordinal, unit.name as "unitName", assignment.role,
    coalesce(part.id, obligation.id) as "obligationId", obligation.kind as "obligationKind", coalesce(part.text, obligation.title) as "obligationTitle",
    case part.state when 'open' then 'open' when 'done' then 'met' when 'withdrawn' then 'void' else obligation.state end as "obligationState",
    coalesce(part.due_day, obligation.deadline_day) - date '1970-01-01' as "deadlineDay",
    case when part.id is null then obligation.deadline_version else reminder.deadline_version end as "obligationVersion", part.id is not null as "isPart",
    (select evaluation.id from evaluation where evaluation.task_id = task.id) as "evaluationId",
    case when obligation.kind = 'posting' then (
      select json_build_object('cycleId', cycle.id, 'isRosterMissing', cycle.roster_key is not null and not exists (select from roster where roster.cycle_id = cycle.id)
          and not exists (select from obligation owed where owed.task_id = cycle.task_id and owed.key = cycle.roster_key and owed.state = 'met'),
        'owed', count(village.unit_id), 'firstOwed', coalesce((array_agg(place.name order by place.code) filter (where village.unit_id is not null))[1:${MOST_NAMED}], '{}'))
      from notice_cycle cycle
        left join village_posting village on village.cycle_id = cycle.id and village.township_id = obligation.unit_id and village.state = 'owed'
        left join unit place on place.id = village.unit_id
      where cycle.task_id = obligation.task_id and cycle.posting_key = obligation.key group by cycle.id) end as posting
  from unnest($1::uuid[]) with ordinality wanted (id, place)
    join reminder on reminder.id = wanted.id and reminder.state = 'recorded'
    join obligation on obligation.id = reminder.obligation_id
    join assignment on assignment.id = obligation.assignment_id
    join task on task.id = reminder.task_id
    join unit on unit.id = reminder.unit_id
    left join part on part.id = (reminder.params ->> 'partId')::uuid
  order by wanted.place`;

/** Notices ($1 campaigns) with their offices and who holds the office's duty on the day $2. */
export const READ_NOTICES = `
  select campaign.id, campaign.title, campaign.document_number as number, office.name as "officeName", office.telephone,
    array(select distinct person.name from duty_holding held join person on person.id = held.person_id
      where held.unit_id = office.id and held.duty = 'office' and daterange(held.from_day, held.to_day, '[]') @> $2::date order by 1) as contacts
  from campaign join unit office on office.id = campaign.office_unit_id where campaign.id = any ($1::uuid[])`;

export const READ_HOLDINGS = `
  select person_id as "personId", unit_id as "unitId", duty, from_day - date '1970-01-01' as "fromDay", to_day - date '1970-01-01' as "toDay"
  from duty_holding where unit_id = any ($1::uuid[]) or person_id = any ($2::uuid[])`;

export const READ_PAIRS = `
  select unit_id as "unitId", village_id as "villageId", from_day - date '1970-01-01' as "fromDay", to_day - date '1970-01-01' as "toDay"
  from unit_pair where village_id = any ($1::uuid[])`;

/** Persons ($1) with their accounts, if open, and the duties that they hold on the day $2. */
export const READ_ADDRESSEES = `
  select person.id as "personId", person.name, person.email as address, account.id as "accountId",
    array(select distinct held.duty from duty_holding held
      where held.person_id = person.id and daterange(held.from_day, held.to_day, '[]') @> $2::date) as duties
  from person left join account on account.person_id = person.id and account.disabled_at is null where person.id = any ($1::uuid[])`;

export const READ_FORMED = `
  select person_id || '/' || slot_key as place from letter join unnest($1::uuid[], $2::text[]) as l (person_id, slot_key) using (person_id, slot_key)`;

export const WRITE_LETTERS = `
  insert into letter (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, text, link_account_id, send_at, formed_at, state, next_attempt_at, finished_at, last_reply)
  select id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, text, link_account_id, at, at,
    case when problem is null then 'waiting' else 'failed' end, case when problem is null then at end, case when problem is not null then at end, problem
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::jsonb[], $11::text[], $12::text[], $13::uuid[], $14::text[])
    as letter (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, problem, link_account_id, text),
    (select to_timestamp($1::float8 / 1000) as at) clock`;

/** After a restore that is settled one by one: what may have been sent before waits in doubt for a person ($1 letters). */
export const HOLD_IN_DOUBT = `
  update letter set state = 'inDoubt', next_attempt_at = null, repeats_left = 0, reason = 'storeRestored'
  where id = any ($1::uuid[]) and state = 'waiting' and exists (
    select from reminder, sending_pause where reminder.letter_id = letter.id and reminder.planned_at <= sending_pause.doubt_through)`;

export const WRITE_OUTCOMES = `
  update reminder set state = outcome.state, letter_id = outcome.letter_id, waiting_reason = outcome.reason,
    postponed_to = to_timestamp(outcome.postponed_to / 1000)
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::float8[]) as outcome (id, state, letter_id, reason, postponed_to)
  where reminder.id = outcome.id and reminder.state = 'recorded'`;

/** Failed letters that nobody has been written to about, with what they said. */
export const READ_FAILED = `
  select letter.id, letter.kind, letter.person_id as "personId", letter.to_name as "toName", letter.last_reply as reply, coalesce((
    select json_agg(json_build_object('taskId', task_id, 'obligationId', obligation_id, 'unitId', unit_id, 'deadlineVersion', deadline_version,
      'rung', rung, 'audience', audience, 'params', params, 'atOnce', at_once) order by id)
    from reminder where reminder.letter_id = letter.id), '[]') as reminders
  from letter where state = 'failed' and redirected_at is null
  order by finished_at limit $1`;

/** At most one redirection stands for an obligation's rung and audience: the one that is there already says the same. */
export const WRITE_REDIRECTED = `
  insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, at_once, state, planned_at, send_at, recorded_at)
  select task_id, obligation_id, unit_id, deadline_version, rung, audience, 'event', params, at_once, 'recorded', at, at, at
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::jsonb[], $8::boolean[])
      as redirected (task_id, obligation_id, unit_id, deadline_version, rung, audience, params, at_once),
    (select duban_now() as at) clock
  on conflict on constraint reminder_once do nothing`;

export const MARK_REDIRECTED = `
  update letter set redirected_at = duban_now() where id = any ($1::uuid[]) and state = 'failed' and redirected_at is null`;

/** Letters whose sign-in link has run out are over, and their text with the link is gone. */
export const CLOSE_EXPIRED = `
  update letter set state = 'expired', mime = '', next_attempt_at = null, finished_at = duban_now(), reason = null
  where expires_at <= duban_now() and state in ('waiting', 'inDoubt')
  returning id, kind, person_id as "personId", to_name as "toName", last_reply as reply`;
