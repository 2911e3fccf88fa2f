import { EVIDENCE_OF_REPORT } from './sql/evidence-sql';
import { lastEntryOf } from './sql/last-entry-sql';
import { objectionsOf } from './sql/objections-sql';
import { formatDay } from '../../../core/calendar/civil-day';
import type { ExtensionItem, ObjectionItem, ReviewItem, TodayList, TodayOf } from '../use-cases/today';
import type { Reading } from './reading';

/** So many of what waits for a decision are read at once; whoever has decided on them gets the next. */
const SHOWN = 20;

/** What the rules of a decision look at, beside the words for whoever decides. */
const ABOUT = `t.id as "taskId", t.title as "taskTitle", t.ordinal, u.name as "unitName",
  json_build_object('id', a.id, 'unitId', a.unit_id, 'state', a.state, 'seen', ${lastEntryOf('a.id')}) as assignment`;
const obligationWith = (reports: string, requests: string): string => `json_build_object('id', o.id, 'assignmentId', o.assignment_id,
  'unitId', o.unit_id, 'kind', o.kind, 'key', o.key, 'title', o.title, 'state', o.state, 'deadlineDay', o.deadline_day,
  'deadlineVersion', o.deadline_version, 'reports', ${reports}, 'extensionRequests', ${requests}) as obligation`;
/** Own ones last: others decide on them. */
const isOwn = (accountId: string): string =>
  `coalesce(ac.person_id = (select person_id from account where id = ${accountId}::uuid), false)`;

/** Reports in a state, of obligations in one of these; `$2`: of these units, or of all. */
const reports = (state: 'submitted' | 'toCountersign', obligationStates: string): string => `
  select count(*) over ()::int as total, row_to_json(i) as item
  from obligation o
  join lateral (
    select * from report where obligation_id = o.id and state = '${state}' order by sequence desc limit 1
  ) r on true
  left join account ac on ac.id = r.account_id
  join assignment a on a.id = o.assignment_id
  join task t on t.id = o.task_id
  join unit u on u.id = o.unit_id
  cross join lateral (
    select ${ABOUT}, r.id as "reportId", r.text, r.is_final as "isFinal", r.occurred_on as "occurredOn", r.late_reason as "lateReason",
      r.recorded_at as "recordedAt", ac.name as by, r.figures, r.figure_source as "figureSource", o.targets, ${EVIDENCE_OF_REPORT} as evidence,
      ${obligationWith(
        `json_build_array(json_build_object('id', r.id, 'state', r.state, 'isFinal', r.is_final, 'byPersonId', ac.person_id))`,
        'json_build_array()',
      )}
  ) i
  where o.state in (${obligationStates}) and ($2::uuid[] is null or o.unit_id = any ($2))
  order by ${isOwn('$1')}, r.recorded_at, r.id
  limit ${SHOWN}`;

const REVIEWS = reports('submitted', "'submitted'");
const TO_COUNTERSIGN = reports('toCountersign', "'open', 'returned'");
const WITHOUT_LEADER = `
  select u.id from unnest($1::uuid[]) as u (id) where not exists (
    select from duty_holding h where h.unit_id = u.id and h.duty = 'leader' and daterange(h.from_day, h.to_day, '[]') @> $2::date)`;

const EXTENSIONS = `
  select count(*) over ()::int as total, row_to_json(i) as item
  from extension_request x
  left join account ac on ac.id = x.account_id
  join obligation o on o.id = x.obligation_id
  join assignment a on a.id = o.assignment_id
  join task t on t.id = o.task_id
  join unit u on u.id = o.unit_id
  cross join lateral (
    select ${ABOUT}, x.id as "requestId", x.requested_day as "requestedDay", x.reason, x.progress, x.recorded_at as "recordedAt", ac.name as by,
      ${obligationWith(
        'json_build_array()',
        `json_build_array(json_build_object('id', x.id, 'state', x.state, 'requestedDay', x.requested_day, 'byPersonId', ac.person_id))`,
      )}
  ) i
  where x.state = 'pending' and ($2::uuid[] is null or x.unit_id = any ($2))
  order by ${isOwn('$1')}, x.recorded_at, x.id
  limit ${SHOWN}`;

const OBJECTIONS = `
  select count(*) over ()::int as total, row_to_json(i) as item
  from objection j
  left join account ac on ac.id = j.account_id
  join assignment a on a.id = j.assignment_id
  join task t on t.id = a.task_id
  join unit u on u.id = j.unit_id
  cross join lateral (
    select t.id as "taskId", t.title as "taskTitle", t.ordinal, u.name as "unitName", j.id as "objectionId", j.reason, j.suggested_unit as "suggestedUnit",
      j.recorded_at as "recordedAt", ac.name as by,
      json_build_object('id', a.id, 'unitId', a.unit_id, 'state', a.state, 'seen', ${lastEntryOf('a.id')}, 'objections', ${objectionsOf('a.id')}) as assignment
  ) i
  where j.state = 'pending' and ($2::uuid[] is null or j.unit_id = any ($2))
  order by ${isOwn('$1')}, j.recorded_at, j.id
  limit ${SHOWN}`;

async function list<T>(reading: Reading, query: string, values: readonly unknown[]): Promise<TodayList<T>> {
  const rows = await reading.sql<{ total: number; item: T }>(query, values);
  return { total: rows[0]?.total ?? 0, items: rows.map(({ item }) => item) };
}

/** Reports that wait for their review, with their words. */
export const readReviews = (reading: Reading, accountId: string | undefined): Promise<TodayList<ReviewItem>> =>
  list(reading, REVIEWS, [accountId ?? null, null]);

/** Of the units for which the reader signs those that wait for him: as 分管领导 all, as 主要负责人 those that have no 分管领导 today. */
export async function readUnitsToSignFor(
  { sql, today }: Reading,
  { leader, head }: Extract<TodayOf, { kind: 'units' }>['signsAs'],
): Promise<readonly string[]> {
  if (head.length === 0) return leader;
  const vacant = await sql<{ id: string }>(WITHOUT_LEADER, [head, formatDay(today)]);
  return [...new Set([...leader, ...vacant.map(({ id }) => id)])];
}

/** Reports that wait for a signature, of these units, with their words. */
export const readToCountersign = (
  reading: Reading,
  unitIds: readonly string[],
  accountId: string | undefined,
): Promise<TodayList<ReviewItem>> => list(reading, TO_COUNTERSIGN, [accountId ?? null, unitIds]);

/** Requests for more time that wait for a decision, of these units or of all. */
export const readExtensions = (
  reading: Reading,
  unitIds: readonly string[] | null,
  accountId: string | undefined,
): Promise<TodayList<ExtensionItem>> => list(reading, EXTENSIONS, [accountId ?? null, unitIds]);

/** Objections that wait for an answer, of these units or of all. */
export const readObjections = (
  reading: Reading,
  unitIds: readonly string[] | null,
  accountId: string | undefined,
): Promise<TodayList<ObjectionItem>> => list(reading, OBJECTIONS, [accountId ?? null, unitIds]);
