import { civilDayOf } from '../../../core/calendar/civil-day';
import type { Obligation, ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import type { Assignment, AssignmentState, Season, StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import type { LoadedFacts, LockedTask, TaskRepository } from '../use-cases/task-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { millis } from '../../../platform/postgres/rows';
import { raiseTaskVersions } from './task-version';

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
  season: Season | null;
  policy: Policy;
  has_waited: boolean;
}

function standingOf(row: TaskRow): StandingDuty | undefined {
  if (row.standing_from === null) return undefined;
  return {
    firstMonthDay: civilDayOf(row.standing_from),
    ...(row.standing_through !== null && { lastMonthDay: civilDayOf(row.standing_through) }),
    ...(row.posting_day !== null && { postingDay: row.posting_day }),
    ...(row.annual_month !== null && { annualMonth: row.annual_month }),
    ...(row.season && row.posting_day !== null && { season: row.season }),
  };
}

/**
 * Whoever waited for the row gets it as it is now, beside the policy as it was when he began to wait: the two versions of the task, by the lock and by the
 * snapshot, tell these cases.
 */
const LOCK = `
  select t.id, t.campaign_id, t.title, t.state, t.version, t.seen_version, ${millis('t.next_at')} as next_at_ms,
    t.standing_from, t.standing_through, t.posting_day, t.annual_month, c.policy, c.season,
    t.version <> (select before.version from task before where before.id = t.id) as has_waited
  from task t join campaign c on c.id = t.campaign_id where t.id = $1 for update of t`;

async function lock(sql: Sql, taskId: string): Promise<LockedTask | undefined> {
  const [first] = await sql<TaskRow>(LOCK, [taskId]);
  const [row] = first?.has_waited ? await sql<TaskRow>(LOCK, [taskId]) : [first];
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
  is_supported: boolean;
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
    `select id, unit_id, state, standing, ${millis('active_since')} as active_since_ms, changed_version,
       exists (select from unit_pair pair where pair.village_id = assignment.unit_id
         and daterange(from_day, to_day, '[]') @> (duban_now() at time zone 'Asia/Shanghai')::date) as is_supported
     from assignment where task_id = $1 order by id`,
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
         where a.task_id = $1 and a.standing is not null and o.kind in ('report', 'roster', 'posting', 'pledge')`,
        [task.taskId],
      )
    : [];
  return {
    facts: {
      taskId: task.taskId,
      assignments: assignments.map(assignmentOf),
      obligations: obligations.map(obligationOf),
      openedKeys: new Set(keys.map(({ key }) => key)),
      supportedUnitIds: new Set(assignments.filter((row) => row.is_supported).map((row) => row.unit_id)),
      ...(task.standing && { standing: task.standing }),
    },
    changedAssignmentIds: new Set(assignments.filter((row) => row.changed_version > sinceVersion).map(({ id }) => id)),
  };
}

/** The statements of tasks and their advances. */
export const taskRepository = (sql: Sql): TaskRepository => ({
  raiseVersions: (taskIds) => raiseTaskVersions(sql, taskIds),
  lock: (taskId) => lock(sql, taskId),
  loadFacts: (task, sinceVersion) => loadFacts(sql, task, sinceVersion),
  async finish(task, { done, nextAtMs }) {
    await sql(`update task set seen_version = $2, next_at = to_timestamp($3::float8 / 1000), state = $4 where id = $1`, [
      task.taskId,
      task.version,
      nextAtMs ?? null,
      done ? 'done' : 'open',
    ]);
  },
});
