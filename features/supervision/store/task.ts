import { civilDayOf, formatDay } from '../../../core/calendar/civil-day';
import type { Obligation, ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import type { Assignment, AssignmentState, StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import type { LoadedFacts, LockedTask, OpeningObligation, RecordedReminder, TaskRepository } from '../use-cases/task-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { millis } from '../../../platform/postgres/rows';
import { raiseTaskVersions } from './task-version';

const ROWS_A_STATEMENT = 1_000;

function* slices<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) yield rows.slice(from, from + ROWS_A_STATEMENT);
}

interface TaskRow {
  id: string;
  campaign_id: string;
  title: string;
  state: 'open' | 'done';
  version: number;
  seen_version: number;
  next_at_ms: number | null;
  standing_from: string | null;
  standing_through: string | null;
  posting_day: number | null;
  annual_month: number | null;
  policy: Policy;
}

function standingOf(row: TaskRow): StandingDuty | undefined {
  if (row.standing_from === null) return undefined;
  return {
    firstMonthDay: civilDayOf(row.standing_from),
    ...(row.standing_through !== null && { lastMonthDay: civilDayOf(row.standing_through) }),
    ...(row.posting_day !== null && { postingDay: row.posting_day }),
    ...(row.annual_month !== null && { annualMonth: row.annual_month }),
  };
}

async function lock(sql: Sql, taskId: string): Promise<LockedTask | undefined> {
  const [row] = await sql<TaskRow>(
    `select t.id, t.campaign_id, t.title, t.state, t.version, t.seen_version, ${millis('t.next_at')} as next_at_ms,
       t.standing_from, t.standing_through, t.posting_day, t.annual_month, c.policy
     from task t join campaign c on c.id = t.campaign_id where t.id = $1 for update of t`,
    [taskId],
  );
  if (!row) return undefined;
  const standing = standingOf(row);
  return {
    taskId: row.id,
    campaignId: row.campaign_id,
    title: row.title,
    state: row.state,
    version: row.version,
    seenVersion: row.seen_version,
    policy: row.policy,
    ...(row.next_at_ms !== null && { nextAtMs: row.next_at_ms }),
    ...(standing && { standing }),
  };
}

interface AssignmentRow {
  id: string;
  unit_id: string;
  state: AssignmentState;
  standing: StandingKind | null;
  active_since_ms: number;
  changed_version: number;
}

interface ObligationRow {
  id: string;
  assignment_id: string;
  unit_id: string;
  kind: ObligationKind;
  key: string;
  state: ObligationState;
  deadline_day: number;
  deadline_version: number;
  active_since_ms: number;
  /** One a line: a text is read several times faster than an array. */
  rungs: string | null;
}

const assignmentOf = (row: AssignmentRow): Assignment => ({
  id: row.id,
  unitId: row.unit_id,
  state: row.state,
  activeSinceMs: row.active_since_ms,
  ...(row.standing !== null && { standing: row.standing }),
});

const obligationOf = (row: ObligationRow): Obligation => ({
  id: row.id,
  assignmentId: row.assignment_id,
  unitId: row.unit_id,
  kind: row.kind,
  key: row.key,
  state: row.state,
  deadlineDay: row.deadline_day,
  deadlineVersion: row.deadline_version,
  activeSinceMs: row.active_since_ms,
  recordedRungs: row.rungs === null ? [] : row.rungs.split('\n'),
});

async function loadFacts(sql: Sql, task: LockedTask, sinceVersion: number): Promise<LoadedFacts> {
  const assignments = await sql<AssignmentRow>(
    `select id, unit_id, state, standing, ${millis('active_since')} as active_since_ms, changed_version from assignment where task_id = $1 order by id`,
    [task.taskId],
  );
  const obligations = await sql<ObligationRow>(
    `select o.id, o.assignment_id, o.unit_id, o.kind, o.key, o.state, o.deadline_day - date '1970-01-01' as deadline_day, o.deadline_version,
       ${millis('o.active_since')} as active_since_ms,
       (select string_agg(distinct rung, E'\\n') from reminder r where r.obligation_id = o.id and r.deadline_version = o.deadline_version) as rungs
     from obligation o where o.task_id = $1 and o.state not in ('met', 'void') order by o.id`,
    [task.taskId],
  );
  // Only standing duties open anything later; the keys of all other obligations are of no use here.
  const keys = task.standing
    ? await sql<{ key: string }>(
        `select o.assignment_id || '/' || o.key as key from assignment a join obligation o on o.assignment_id = a.id
         where a.task_id = $1 and a.standing is not null and o.kind in ('report', 'roster', 'posting')`,
        [task.taskId],
      )
    : [];
  return {
    facts: {
      taskId: task.taskId,
      assignments: assignments.map(assignmentOf),
      obligations: obligations.map(obligationOf),
      openedKeys: new Set(keys.map(({ key }) => key)),
      ...(task.standing && { standing: task.standing }),
    },
    changedAssignmentIds: new Set(assignments.filter((row) => row.changed_version > sinceVersion).map(({ id }) => id)),
  };
}

async function openObligations(sql: Sql, taskId: string, opens: readonly OpeningObligation[], nowMs: number): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const rows of slices(opens)) {
    const added = await sql<{ id: string; key: string }>(
      `with added as (
         insert into obligation (task_id, assignment_id, unit_id, kind, key, title, printed_day, deadline_day, opened_at, active_since)
         select $1, assignment_id, unit_id, kind, key, (select title from task where id = $1), day, day, to_timestamp($2::float8 / 1000), to_timestamp(since_ms::float8 / 1000)
         from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::bigint[]) as row (assignment_id, unit_id, kind, key, day, since_ms)
         returning *
       ), deadline as (
         insert into obligation_deadline (obligation_id, version, day, reason, set_at) select id, 1, deadline_day, 'printed', opened_at from added
       )
       select id, assignment_id || '/' || key as key from added`,
      [
        taskId,
        nowMs,
        rows.map(({ assignmentId }) => assignmentId),
        rows.map(({ unitId }) => unitId),
        rows.map(({ kind }) => kind),
        rows.map(({ key }) => key),
        rows.map(({ deadlineDay }) => formatDay(deadlineDay)),
        rows.map(({ opensAtMs }) => opensAtMs),
      ],
    );
    for (const { id, key } of added) ids.set(key, id);
  }
  return ids;
}

async function recordReminders(sql: Sql, taskId: string, reminders: readonly RecordedReminder[], nowMs: number): Promise<number> {
  let recorded = 0;
  for (const rows of slices(reminders)) {
    const [count] = await sql<{ count: number }>(
      `with added as (
         insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at)
         select $1, obligation_id, unit_id, version, rung, audience, 'ladder', state,
           to_timestamp(planned_ms::float8 / 1000), to_timestamp(send_ms::float8 / 1000), to_timestamp($2::float8 / 1000)
         from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::bigint[])
           as row (obligation_id, unit_id, version, rung, audience, state, planned_ms, send_ms)
         on conflict on constraint reminder_once do nothing returning 1
       ) select count(*) as count from added`,
      [
        taskId,
        nowMs,
        rows.map(({ obligationId }) => obligationId),
        rows.map(({ unitId }) => unitId),
        rows.map(({ deadlineVersion }) => deadlineVersion),
        rows.map(({ rung }) => rung),
        rows.map(({ audience }) => audience),
        rows.map(({ state }) => state),
        rows.map(({ plannedAtMs }) => plannedAtMs),
        rows.map(({ sendAtMs }) => sendAtMs),
      ],
    );
    recorded += count?.count ?? 0;
  }
  return recorded;
}

/** The statements of tasks and their advances. */
export const taskRepository = (sql: Sql): TaskRepository => ({
  raiseVersions: (taskIds) => raiseTaskVersions(sql, taskIds),
  lock: (taskId) => lock(sql, taskId),
  loadFacts: (task, sinceVersion) => loadFacts(sql, task, sinceVersion),
  openObligations: (taskId, opens, nowMs) => openObligations(sql, taskId, opens, nowMs),
  recordReminders: (taskId, reminders, nowMs) => recordReminders(sql, taskId, reminders, nowMs),
  async finish(task, { done, nextAtMs }) {
    await sql(`update task set seen_version = $2, next_at = to_timestamp($3::float8 / 1000), state = $4 where id = $1`, [
      task.taskId,
      task.version,
      nextAtMs ?? null,
      done ? 'done' : 'open',
    ]);
  },
});
