import type { Calendar } from '../../../core/calendar/calendar';
import { civilDayOf, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { objectionDeadline } from '../../../core/obligation/deadlines';
import { lastEntryOf } from './sql/last-entry-sql';
import { objectionsOf } from './sql/objections-sql';
import { partsOf } from './sql/parts-sql';
import type { AssignmentView, ObligationView, ReminderView, TaskPage } from '../use-cases/task-page';
import { colourSql } from './sql/colour-sql';
import { EVIDENCE_OF_REPORT } from './sql/evidence-sql';
import { boundValues, type Reading, todayText } from './reading';

/** Where nobody chose a unit, so much of a large task is shown. */
const SHOWN_OBLIGATIONS = 300;
const SHOWN_REMINDERS = 200;

const HEAD = `
  select t.id, t.version, t.campaign_id as "campaignId", (select e.id from evaluation e where e.task_id = t.id) as "evaluationId", c.title as "campaignTitle", c.document_number as "documentNumber", c.issuer,
    c.issue_date as "issueDate", t.kind, t.ordinal, t.title, t.section, t.measures, t.deadline_text as "deadlineText", t.targets,
    t.standing_from as "standingFrom", t.standing_through as "standingThrough", t.posting_day as "postingDay", t.state, $2::date as today,
    (select json_build_object('name', f.name, 'telephone', f.telephone, 'contacts', array(select distinct p.name from duty_holding h
      join person p on p.id = h.person_id where h.unit_id = f.id and h.duty = 'office' and daterange(h.from_day, h.to_day, '[]') @> $2::date order by 1))
      from unit f where f.id = c.office_unit_id) as office
  from task t join campaign c on c.id = t.campaign_id
  where t.id = $1 and exists (select 1 from assignment a where a.task_id = t.id)`;

/** Both sides of a transfer: each names the other unit. */
const TRANSFERS = `'assignment.transferred', 'assignment.takenOver'`;

const ASSIGNMENTS = `
  select a.id, a.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", a.role, a.standing, a.state, a.assigned_at as "assignedAt", a.ended_at as "endedAt",
    (select json_build_object('recordedAt', r.recorded_at, 'occurredOn', r.occurred_on, 'by', ac.name, 'note', r.note)
      from receipt r left join account ac on ac.id = r.account_id where r.assignment_id = a.id) as receipt,
    (select coalesce(json_agg(json_build_object('kind', split_part(d.kind, '.', 2), 'at', d.at, 'by', ac.name, 'reason', d.reason,
        'other', case when d.kind in (${TRANSFERS}) then coalesce(d.after -> 'to', d.after -> 'from') end) order by d.id), '[]')
      from audit_entry d left join account ac on ac.id = d.account_id
      where d.entity = 'assignment' and d.entity_id = a.id::text
        and d.kind in ('assignment.suspended', 'assignment.resumed', 'assignment.struckOff', 'assignment.terminated', 'assignment.urged', ${TRANSFERS})) as decisions,
    exists (select from unit child where child.parent_id = a.unit_id) as "hasUnitsBelow",
    ${objectionsOf('a.id')} as objections, ${lastEntryOf('a.id')} as seen,
    (select r.deadline_day from obligation r where r.assignment_id = a.id and r.kind = 'receipt' limit 1) as "receiptDeadline",
    o.open, o.overdue, o."nextDeadlineDay", ${colourSql('o."nextDeadlineDay"', 3)} as colour
  from assignment a
  join unit u on u.id = a.unit_id
  cross join lateral (
    select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'open' and deadline_day < $2::date)::int as overdue,
      min(deadline_day) filter (where state = 'open') as "nextDeadlineDay"
    from obligation where assignment_id = a.id and kind not in ('review', 'receipt') and state not in ('met', 'void')
  ) o
  where a.task_id = $1
  order by array_position(array['lead', 'responsible', 'cooperating'], a.role), u.code`;

const OBLIGATIONS = `
  select o.id, o.assignment_id as "assignmentId", o.unit_id as "unitId", u.name as "unitName", o.kind, o.key, o.title, o.state,
    o.report_id as "reportId", o.targets, o.printed_day as "printedDay", o.deadline_day as "deadlineDay", o.deadline_version as "deadlineVersion",
    o.opened_at as "openedAt", o.closed_at as "closedAt",
    case when o.state = 'open' and o.kind <> 'receipt' then ${colourSql('o.deadline_day', 3)} else 'none' end as colour,
    (o.state = 'open' and o.deadline_day < $2::date) as "isOverdue",
    (select coalesce(json_agg(json_build_object('version', d.version, 'day', d.day, 'reason', d.reason, 'setAt', d.set_at) order by d.version), '[]')
      from obligation_deadline d where d.obligation_id = o.id) as deadlines,
    (select coalesce(json_agg(json_build_object('id', r.id, 'sequence', r.sequence, 'text', r.text, 'figures', r.figures, 'figureSource', r.figure_source, 'isFinal', r.is_final,
        'occurredOn', r.occurred_on, 'lateReason', r.late_reason, 'timing', r.timing, 'recordedAt', r.recorded_at, 'state', r.state, 'by', ac.name, 'byPersonId', ac.person_id,
        'reviewedBy', rv.name, 'reviewedAt', r.reviewed_at, 'reviewNote', r.review_note,
        'countersignedBy', cs.name, 'countersignedAt', r.countersigned_at, 'countersignNote', r.countersign_note,
        'evidence', ${EVIDENCE_OF_REPORT}) order by r.sequence), '[]')
      from report r left join account ac on ac.id = r.account_id left join account rv on rv.id = r.reviewed_by
        left join account cs on cs.id = r.countersigned_by
      where r.obligation_id = o.id) as reports,
    (select coalesce(json_agg(json_build_object('id', x.id, 'deadlineVersion', x.deadline_version, 'requestedDay', x.requested_day,
        'reason', x.reason, 'progress', x.progress, 'by', ac.name, 'byPersonId', ac.person_id, 'recordedAt', x.recorded_at, 'state', x.state, 'decidedBy', dc.name,
        'decidedAt', x.decided_at, 'decisionNote', x.decision_note) order by x.recorded_at), '[]')
      from extension_request x left join account ac on ac.id = x.account_id left join account dc on dc.id = x.decided_by
      where x.obligation_id = o.id) as "extensionRequests",
    (select json_build_object('id', i.id, 'text', i.text, 'by', ac.name, 'byPersonId', i.person_id, 'recordedAt', i.recorded_at,
        'answer', i.answer, 'answeredBy', an.name, 'answeredAt', i.answered_at)
      from instruction i left join account ac on ac.id = i.account_id left join account an on an.id = i.answered_by
      where o.kind = 'answer' and i.assignment_id = o.assignment_id and o.key = 'answer:' || i.id) as instruction,
    (select c.id from notice_cycle c where o.kind in ('posting', 'roster') and c.task_id = o.task_id and o.key in (c.posting_key, c.roster_key)) as "cycleId",
    ${partsOf('o')} as parts
  from obligation o join unit u on u.id = o.unit_id
  where o.task_id = $1 and ($6::uuid is null or o.unit_id = $6) and ($7 or o.kind <> 'review')
  order by (o.state in ('met', 'void')), o.deadline_day, u.code, o.key
  limit ${SHOWN_OBLIGATIONS}`;

const REMINDERS = `
  select r.id, r.obligation_id as "obligationId", o.title as "obligationTitle", u.name as "unitName", r.kind, r.rung, r.audience, r.state,
    r.send_at as "sendAt", r.recorded_at as "recordedAt", r.waiting_reason as "waitingReason",
    case when l.id is null then null else json_build_object('id', l.id, 'toName', l.to_name, 'subject', l.subject, 'state', l.state,
      'attempt', l.attempt, 'finishedAt', l.finished_at, 'nextAttemptAt', l.next_attempt_at, 'lastReply', l.last_reply) end as letter
  from reminder r
  join obligation o on o.id = r.obligation_id
  join unit u on u.id = r.unit_id
  left join letter l on l.id = r.letter_id
  where r.task_id = $1 and ($2::uuid is null or r.unit_id = $2) and ($3 or o.kind <> 'review')
  order by r.send_at desc, r.recorded_at desc, r.id
  limit ${SHOWN_REMINDERS}`;

const COUNTS = `
  select (select count(*)::int from obligation o where o.task_id = $1 and ($2::uuid is null or o.unit_id = $2) and ($3 or o.kind <> 'review')) as obligations,
    (select count(*)::int from reminder r join obligation o on o.id = r.obligation_id
      where r.task_id = $1 and ($2::uuid is null or r.unit_id = $2) and ($3 or o.kind <> 'review')) as reminders`;

type AssignmentRow = Omit<AssignmentView, 'objectUntil'> & { readonly receiptDeadline: string | null };

function withObjectUntil({ receiptDeadline, ...row }: AssignmentRow, calendar: Calendar): AssignmentView {
  const signedOn = row.receipt ? dayOfInstant(new Date(row.receipt.recordedAt).getTime()) : undefined;
  const until = objectionDeadline(
    { signedOn, receiptDeadline: receiptDeadline === null ? undefined : civilDayOf(receiptDeadline) },
    calendar,
  );
  return { ...row, objectUntil: until === undefined ? null : formatDay(until) };
}

type Head = Omit<TaskPage, 'assignments' | 'obligations' | 'obligationCount' | 'reminders' | 'reminderCount'>;

/**
 * The page of a task (任务详情), absent when the reader has no part in it. `seesReviews`: whether what the office itself owes (审核) is shown too.
 * Long lists of a task of many units are cut; `unitId` chooses one of them.
 */
export async function readTask(
  reading: Reading,
  taskId: string,
  { unitId, seesReviews }: { readonly unitId?: string | undefined; readonly seesReviews: boolean },
): Promise<TaskPage | undefined> {
  const documents = async <T>(query: string, parameters: readonly unknown[]): Promise<T[]> =>
    (await reading.sql<{ doc: T }>(`select row_to_json(q) as doc from (${query}) q`, parameters)).map(({ doc }) => doc);
  const today = todayText(reading);
  const chosen = unitId ?? null;
  const [head] = await documents<Head>(HEAD, [taskId, today]);
  if (!head) return undefined;
  const found = await documents<AssignmentRow>(ASSIGNMENTS, [taskId, today, ...boundValues(reading)]);
  const assignments = found.map((row) => withObjectUntil(row, reading.calendar));
  const obligations = await documents<ObligationView>(OBLIGATIONS, [taskId, today, ...boundValues(reading), chosen, seesReviews]);
  const reminders = await documents<ReminderView>(REMINDERS, [taskId, chosen, seesReviews]);
  const [counts] = await reading.sql<{ obligations: number; reminders: number }>(COUNTS, [taskId, chosen, seesReviews]);
  return {
    ...head,
    assignments,
    obligations,
    obligationCount: counts?.obligations ?? obligations.length,
    reminders,
    reminderCount: counts?.reminders ?? reminders.length,
  };
}
