import type {
  AssignmentUpdate,
  FactsRepository,
  FoundSubject,
  NewExtensionRequest,
  NewObjection,
  NewReceipt,
  NewReport,
} from '../use-cases/facts-repository';
import type { SubjectKind } from '../rules/transitions';
import type { Sql } from '../../../platform/postgres/sql';
import { dateOf, timeOf } from '../../../platform/postgres/rows';
import { changesSince } from './changes-since';
import { countersignRows } from './countersign';
import { addEvidence } from './evidence';
import { addSuccessor } from './successor';
import { instructionRows } from './instructions';
import { partRows } from './part/parts';
import { RECORD, type RecordRow, recordOf } from './record';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** How the assignment of a subject is found, under row-level security. */
const ASSIGNMENT_OF: Readonly<Record<SubjectKind, string>> = {
  assignment: 'select id from assignment where id = $1',
  obligation: 'select assignment_id from obligation where id = $1',
  report: 'select assignment_id from report where id = $1',
  objection: 'select assignment_id from objection where id = $1',
  extensionRequest: 'select assignment_id from extension_request where id = $1',
  instruction: 'select assignment_id from instruction where id = $1',
};

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
    `insert into report (id, obligation_id, assignment_id, task_id, unit_id, sequence, text, figures, is_final, account_id, occurred_on, late_reason, recorded_at, state, timing, figure_source)
     select $1, $2, $3, (select task_id from assignment where id = $3), $4, coalesce(max(sequence), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb from report where obligation_id = $2`,
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
      row.timing,
      row.figureSource === undefined ? null : JSON.stringify(row.figureSource),
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

async function addObjection(sql: Sql, row: NewObjection): Promise<void> {
  await sql(
    'insert into objection (id, assignment_id, unit_id, reason, suggested_unit, account_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.assignmentId, row.unitId, row.reason, row.suggestedUnit ?? null, row.accountId ?? null, timeOf(row.recordedAtMs)],
  );
}

/** Tables whose rows the office decides on. */
type Decided = 'extension_request' | 'objection';
type GivenDecision = Parameters<FactsRepository['decideExtensionRequest' | 'decideObjection']>[0];

async function decideOn(sql: Sql, table: Decided, { id, outcome, accountId, note, decidedAtMs }: GivenDecision): Promise<void> {
  await sql(`update ${table} set state = $2, decided_by = $3, decided_at = $4, decision_note = $5 where id = $1`, [
    id,
    outcome,
    accountId ?? null,
    timeOf(decidedAtMs),
    note ?? null,
  ]);
}

async function lapse(sql: Sql, table: Decided, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await sql<{ id: string }>(
    `update ${table} set state = 'lapsed' where id = any ($1::uuid[]) and state = 'pending' returning id`,
    [ids],
  );
  return rows.map(({ id }) => id);
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
  ofUnit: (unitId) =>
    sql(
      `select task_id as "taskId", id as "assignmentId", unit_id as "unitId", state from assignment where unit_id = $1 order by task_id`,
      [unitId],
    ),
  ofTask: async (taskId) =>
    UUID.test(taskId)
      ? sql(`select task_id as "taskId", id as "assignmentId", unit_id as "unitId", state from assignment where task_id = $1 order by id`, [
          taskId,
        ])
      : [],
  async load(assignmentId) {
    const [row] = await sql<RecordRow>(`${RECORD} where a.id = $1`, [assignmentId]);
    if (!row) throw new Error(`no assignment ${assignmentId}`);
    return recordOf(row);
  },
  async loadAll(assignmentIds) {
    const rows = await sql<RecordRow>(`${RECORD} where a.id = any ($1::uuid[]) order by a.task_id, a.id`, [assignmentIds]);
    return rows.map(recordOf);
  },
  changesSince: changesSince(sql),
  addReceipt: (receipt) => addReceipt(sql, receipt),
  addReport: (report) => addReport(sql, report),
  addEvidence: (evidence) => addEvidence(sql, evidence),
  ...instructionRows(sql),
  addSuccessor: (successor) => addSuccessor(sql, successor),
  ...countersignRows(sql),
  ...partRows(sql),
  addExtensionRequest: (request) => addExtensionRequest(sql, request),
  addObjection: (objection) => addObjection(sql, objection),
  async reviewReport({ id, outcome, accountId, note, decidedAtMs }) {
    await sql('update report set state = $2, reviewed_by = $3, reviewed_at = $4, review_note = $5 where id = $1', [
      id,
      outcome,
      accountId ?? null,
      timeOf(decidedAtMs),
      note ?? null,
    ]);
  },
  decideExtensionRequest: (decision) => decideOn(sql, 'extension_request', decision),
  decideObjection: (decision) => decideOn(sql, 'objection', decision),
  lapse: async ({ extensionIds, objectionIds }) => ({
    extensionIds: await lapse(sql, 'extension_request', extensionIds),
    objectionIds: await lapse(sql, 'objection', objectionIds),
  }),
  updateAssignment: (update) => updateAssignment(sql, update),
});
