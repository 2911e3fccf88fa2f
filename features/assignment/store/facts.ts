import { civilDayOf, dayOfInstant } from '../../../core/calendar/civil-day';
import type { ExtensionFact, Owed, ReportFact } from '../rules/decision';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import type { Target } from '../../../core/obligation/target';
import type { AssignmentState } from '../../../core/obligation/assignment';
import type {
  AssignmentRecord,
  AssignmentUpdate,
  FactsRepository,
  FoundSubject,
  NewExtensionRequest,
  NewReceipt,
  NewReport,
} from '../use-cases/facts-repository';
import type { SubjectKind } from '../rules/transitions';
import type { Sql } from '../../../platform/postgres/sql';
import { dateOf, timeOf } from '../../../platform/postgres/rows';
import { addEvidence } from './evidence';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** How the assignment of a subject is found, under row-level security. */
const ASSIGNMENT_OF: Readonly<Record<SubjectKind, string>> = {
  assignment: 'select id from assignment where id = $1',
  obligation: 'select assignment_id from obligation where id = $1',
  report: 'select assignment_id from report where id = $1',
  extensionRequest: 'select assignment_id from extension_request where id = $1',
};

interface ObligationJson {
  id: string;
  unit_id: string;
  kind: ObligationKind;
  key: string;
  title: string;
  targets: readonly Target[];
  state: ObligationState;
  before: ObligationState | null;
  day: string;
  version: number;
}

interface RecordRow {
  task_id: string;
  task_title: string;
  version: number;
  office_unit_id: string;
  policy: Policy;
  id: string;
  unit_id: string;
  state: AssignmentState;
  urged_at: number | null;
  suspended_day: string | null;
  state_before_suspension: 'assigned' | 'signed' | null;
  obligations: ObligationJson[];
  reports: { id: string; obligation_id: string; state: ReportFact['state']; is_final: boolean; by: string | null }[];
  extensions: { id: string; obligation_id: string; day: string; state: ExtensionFact['state']; by: string | null }[];
}

const RECORD = `
  select t.id as task_id, t.title as task_title, t.version, c.office_unit_id, c.policy, a.id, a.unit_id, a.state,
    (select extract(epoch from max(d.at)) * 1000 from audit_entry d
      where d.entity = 'assignment' and d.entity_id = a.id::text and d.kind = 'assignment.urged')::float8 as urged_at, a.suspended_day, a.state_before_suspension,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'unit_id', o.unit_id, 'kind', o.kind, 'key', o.key, 'title', o.title, 'targets', o.targets, 'state', o.state,
        'before', o.state_before_suspension, 'day', o.deadline_day, 'version', o.deadline_version)), '[]')
      from obligation o where o.assignment_id = a.id) as obligations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'obligation_id', r.obligation_id, 'state', r.state, 'is_final', r.is_final,
        'by', by.person_id)), '[]')
      from report r left join account by on by.id = r.account_id where r.assignment_id = a.id) as reports,
    (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'obligation_id', x.obligation_id, 'day', x.requested_day, 'state', x.state,
        'by', by.person_id)), '[]')
      from extension_request x left join account by on by.id = x.account_id where x.assignment_id = a.id) as extensions
  from assignment a join task t on t.id = a.task_id join campaign c on c.id = a.campaign_id`;

const obligationOf = (assignmentId: string, row: ObligationJson): Owed => ({
  id: row.id,
  assignmentId,
  unitId: row.unit_id,
  kind: row.kind,
  key: row.key,
  state: row.state,
  deadlineDay: civilDayOf(row.day),
  deadlineVersion: row.version,
});

function recordOf(row: RecordRow): AssignmentRecord {
  const before = row.obligations.flatMap(({ id, before: state }) => (state === null ? [] : [[id, state] as const]));
  return {
    taskId: row.task_id,
    taskTitle: row.task_title,
    taskVersion: row.version,
    officeUnitId: row.office_unit_id,
    policy: row.policy,
    obligationTitles: new Map(row.obligations.map(({ id, title }) => [id, title])),
    obligationTargets: new Map(row.obligations.map(({ id, targets }) => [id, targets])),
    facts: {
      assignment: {
        id: row.id,
        unitId: row.unit_id,
        state: row.state,
        ...(row.urged_at !== null && { urgedOn: dayOfInstant(row.urged_at) }),
      },
      obligations: row.obligations.map((obligation) => obligationOf(row.id, obligation)),
      reports: row.reports.map((report) => ({
        id: report.id,
        obligationId: report.obligation_id,
        state: report.state,
        isFinal: report.is_final,
        ...(report.by !== null && { byPersonId: report.by }),
      })),
      extensions: row.extensions.map((extension) => ({
        id: extension.id,
        obligationId: extension.obligation_id,
        requestedDay: civilDayOf(extension.day),
        state: extension.state,
        ...(extension.by !== null && { byPersonId: extension.by }),
      })),
    },
    ...(row.suspended_day !== null && {
      suspension: {
        suspendedOn: civilDayOf(row.suspended_day),
        stateBefore: row.state_before_suspension ?? 'assigned',
        obligationStatesBefore: new Map(before),
      },
    }),
  };
}

async function addReceipt(sql: Sql, row: NewReceipt): Promise<void> {
  await sql('insert into receipt (assignment_id, unit_id, account_id, note, occurred_on, recorded_at) values ($1, $2, $3, $4, $5, $6)', [
    row.assignmentId,
    row.unitId,
    row.accountId ?? null,
    row.note ?? null,
    dateOf(row.occurredOn),
    timeOf(row.recordedAtMs),
  ]);
}

async function addReport(sql: Sql, row: NewReport): Promise<void> {
  await sql(
    `insert into report (id, obligation_id, assignment_id, unit_id, sequence, text, figures, is_final, account_id, occurred_on, late_reason, recorded_at, state)
     select $1, $2, $3, $4, coalesce(max(sequence), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12 from report where obligation_id = $2`,
    [
      row.id,
      row.obligationId,
      row.assignmentId,
      row.unitId,
      row.text,
      JSON.stringify(row.figures),
      row.isFinal,
      row.accountId ?? null,
      dateOf(row.occurredOn),
      row.lateReason ?? null,
      timeOf(row.recordedAtMs),
      row.state,
    ],
  );
}

async function addExtensionRequest(sql: Sql, row: NewExtensionRequest): Promise<void> {
  await sql(
    `insert into extension_request (id, obligation_id, assignment_id, unit_id, deadline_version, requested_day, reason, progress, account_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.id,
      row.obligationId,
      row.assignmentId,
      row.unitId,
      row.deadlineVersion,
      dateOf(row.requestedDay),
      row.reason,
      row.progress,
      row.accountId ?? null,
      timeOf(row.recordedAtMs),
    ],
  );
}

async function updateAssignment(sql: Sql, update: AssignmentUpdate): Promise<void> {
  const { assignmentId, taskVersion, state, activeSinceMs, today, nowMs } = update;
  await sql(
    `update assignment set changed_version = $2, state = coalesce($3, state), active_since = coalesce($4, active_since),
       suspended_day = case when $3 is null then suspended_day when $3 = 'suspended' then $5::date end,
       state_before_suspension = case when $3 is null then state_before_suspension when $3 = 'suspended' then state end,
       ended_at = case when $3 in ('struckOff', 'terminated', 'transferred') then $6::timestamptz else ended_at end
     where id = $1`,
    [assignmentId, taskVersion, state ?? null, activeSinceMs === undefined ? null : timeOf(activeSinceMs), dateOf(today), timeOf(nowMs)],
  );
}

/** The facts that persons record about one assignment. */
export const factsRepository = (sql: Sql): FactsRepository => ({
  async find(kind, id) {
    if (!UUID.test(id)) return undefined;
    const [found] = await sql<FoundSubject>(
      `select task_id as "taskId", id as "assignmentId", unit_id as "unitId" from assignment where id = (${ASSIGNMENT_OF[kind]})`,
      [id],
    );
    return found;
  },
  unsigned: () =>
    sql<FoundSubject>(
      `select task_id as "taskId", id as "assignmentId", unit_id as "unitId" from assignment where state = 'assigned' order by task_id, id`,
    ),
  async load(assignmentId) {
    const [row] = await sql<RecordRow>(`${RECORD} where a.id = $1`, [assignmentId]);
    if (!row) throw new Error(`no assignment ${assignmentId}`);
    return recordOf(row);
  },
  addReceipt: (receipt) => addReceipt(sql, receipt),
  addReport: (report) => addReport(sql, report),
  addEvidence: (evidence) => addEvidence(sql, evidence),
  addExtensionRequest: (request) => addExtensionRequest(sql, request),
  async reviewReport({ id, outcome, accountId, note, decidedAtMs }) {
    await sql('update report set state = $2, reviewed_by = $3, reviewed_at = $4, review_note = $5 where id = $1', [
      id,
      outcome,
      accountId ?? null,
      timeOf(decidedAtMs),
      note ?? null,
    ]);
  },
  async decideExtensionRequest({ id, outcome, accountId, note, decidedAtMs }) {
    await sql('update extension_request set state = $2, decided_by = $3, decided_at = $4, decision_note = $5 where id = $1', [
      id,
      outcome,
      accountId ?? null,
      timeOf(decidedAtMs),
      note ?? null,
    ]);
  },
  updateAssignment: (update) => updateAssignment(sql, update),
});
