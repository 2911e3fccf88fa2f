import type { EventRow, NewObligationRow, ObligationRepository } from '../use-cases/obligation-repository';
import type { Sql } from '../../../platform/postgres/sql';
import { dateOf, timeOf } from '../../../platform/postgres/rows';

const obligationRow = (row: NewObligationRow) => ({
  id: row.id,
  task_id: row.taskId,
  assignment_id: row.assignmentId,
  unit_id: row.unitId,
  kind: row.kind,
  key: row.key,
  title: row.title,
  targets: row.targets,
  report_id: row.reportId ?? null,
  day: dateOf(row.deadlineDay),
  opened_at: timeOf(row.openedAtMs),
});

/** Without RETURNING: a unit may open the office's review of its report, which it does not see. */
async function open(sql: Sql, rows: readonly NewObligationRow[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map(obligationRow));
  await sql(
    `insert into obligation (id, task_id, assignment_id, unit_id, kind, key, title, targets, report_id, printed_day, deadline_day, opened_at, active_since)
     select id, task_id, assignment_id, unit_id, kind, key, title, targets, report_id, day, day, opened_at, opened_at
     from jsonb_to_recordset($1::jsonb) as row (id uuid, task_id uuid, assignment_id uuid, unit_id uuid, kind text, key text, title text, targets jsonb,
       report_id uuid, day date, opened_at timestamptz)`,
    [json],
  );
  await sql(
    `insert into obligation_deadline (obligation_id, version, day, reason, set_at)
     select id, 1, day, 'printed', opened_at from jsonb_to_recordset($1::jsonb) as row (id uuid, day date, opened_at timestamptz)`,
    [json],
  );
}

async function recordEvents(sql: Sql, rows: readonly EventRow[], nowMs: number): Promise<void> {
  if (rows.length === 0) return;
  const json = rows.map((row) => ({
    task_id: row.taskId,
    obligation_id: row.obligationId,
    unit_id: row.unitId,
    deadline_version: row.deadlineVersion,
    rung: row.rung,
    audience: row.audience,
    params: row.params ?? {},
    send_at: timeOf(row.sendAtMs),
  }));
  await sql(
    `insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, state, planned_at, send_at, recorded_at)
     select task_id, obligation_id, unit_id, deadline_version, rung, audience, 'event', params, 'recorded', send_at, send_at, $2
     from jsonb_to_recordset($1::jsonb) as row (task_id uuid, obligation_id uuid, unit_id uuid, deadline_version int, rung text, audience text, params jsonb,
       send_at timestamptz)`,
    [JSON.stringify(json), timeOf(nowMs)],
  );
}

/** Obligations with their first deadlines, and the reminders about events. */
export const obligationRepository = (sql: Sql): ObligationRepository => ({
  open: (rows) => open(sql, rows),
  recordEvents: (rows, nowMs) => recordEvents(sql, rows, nowMs),
});
