import { dateOf, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { DeadlineReason, NewObligationRow, ObligationRepository } from '../use-cases/obligation-repository';
import { recordEvents, recordRungs } from './reminder';
import { slices } from './slices';

type Changes = Parameters<ObligationRepository['change']>[0];

/** Without RETURNING: a unit may open the office's review of its report, which it does not see. */
async function open(sql: Sql, obligations: readonly NewObligationRow[]): Promise<void> {
  for (const rows of slices(obligations)) {
    const ids = rows.map(({ id }) => id);
    const days = rows.map(({ deadlineDay }) => dateOf(deadlineDay));
    const openedAt = rows.map(({ openedAtMs }) => timeOf(openedAtMs));
    await sql(
      `insert into obligation (id, task_id, assignment_id, unit_id, kind, key, title, targets, report_id, printed_day, deadline_day, opened_at, active_since)
       select id, task_id, assignment_id, unit_id, kind, key, title, targets, report_id, day, day, opened_at, active_since
       from unnest($1::uuid[], $2::date[], $3::timestamptz[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::jsonb[], $11::uuid[],
         $12::timestamptz[]) as row (id, day, opened_at, task_id, assignment_id, unit_id, kind, key, title, targets, report_id, active_since)`,
      [
        ids,
        days,
        openedAt,
        rows.map(({ taskId }) => taskId),
        rows.map(({ assignmentId }) => assignmentId),
        rows.map(({ unitId }) => unitId),
        rows.map(({ kind }) => kind),
        rows.map(({ key }) => key),
        rows.map(({ title }) => title),
        rows.map(({ targets }) => JSON.stringify(targets)),
        rows.map(({ reportId }) => reportId ?? null),
        rows.map(({ activeSinceMs, openedAtMs }) => timeOf(activeSinceMs ?? openedAtMs)),
      ],
    );
    await sql(
      `insert into obligation_deadline (obligation_id, version, day, reason, set_at)
       select id, 1, day, 'printed', opened_at from unnest($1::uuid[], $2::date[], $3::timestamptz[]) as row (id, day, opened_at)`,
      [ids, days, openedAt],
    );
  }
}

async function change(sql: Sql, changes: Changes, nowMs: number, reason?: DeadlineReason): Promise<void> {
  if (changes.length === 0) return;
  // The ids stand in each statement as an array too: of the rows of a JSON text the planner expects a hundred, and would read the whole table for them.
  const ids = changes.map(({ obligationId }) => obligationId);
  const json = JSON.stringify(
    changes.map(({ obligationId, state, deadlineDay, deadlineVersion, activeSinceMs }) => ({
      id: obligationId,
      state,
      day: dateOf(deadlineDay),
      version: deadlineVersion ?? null,
      active_since: activeSinceMs === undefined ? null : timeOf(activeSinceMs),
    })),
  );
  const rows = 'jsonb_to_recordset($1::jsonb) as row (id uuid, state text, day date, version int, active_since timestamptz)';
  await sql(
    `update obligation o set state = row.state, deadline_day = coalesce(row.day, o.deadline_day), deadline_version = coalesce(row.version, o.deadline_version),
       active_since = coalesce(row.active_since, o.active_since),
       state_before_suspension = case when row.state <> 'suspended' then null when o.state = 'suspended' then o.state_before_suspension else o.state end,
       closed_at = case when row.state in ('met', 'void') then $2::timestamptz else o.closed_at end
     from ${rows} where o.id = any ($3::uuid[]) and o.id = row.id`,
    [json, timeOf(nowMs), ids],
  );
  if (!reason || changes.every(({ deadlineVersion }) => deadlineVersion === undefined)) return;
  await sql(
    `insert into obligation_deadline (obligation_id, version, day, reason, extension_request_id, set_at)
     select id, version, day, $3, $4, $2 from ${rows} where version is not null`,
    [json, timeOf(nowMs), reason.reason, reason.extensionId ?? null],
  );
  await sql(
    `update reminder r set state = 'void' from ${rows}
     where r.obligation_id = any ($2::uuid[]) and r.obligation_id = row.id and r.deadline_version < row.version and r.kind = 'ladder' and r.state = 'recorded'
       and not r.params ? 'partId'`,
    [json, ids],
  );
}

/** The statements of what is owed. */
export const obligationRepository = (sql: Sql): ObligationRepository => ({
  open: (rows) => open(sql, rows),
  change: (changes, nowMs, reason) => change(sql, changes, nowMs, reason),
  recordEvents: (rows, nowMs) => recordEvents(sql, rows, nowMs),
  recordRungs: (rows, nowMs) => recordRungs(sql, rows, nowMs),
});
