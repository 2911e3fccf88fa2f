import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { EvaluationTaskRepository } from '../use-cases/evaluation-repository';
import type { DutyRow } from '../use-cases/evaluation-rows';

/** The evaluation's own task (年终考核), on Postgres. */
export const evaluationTaskRepository = (sql: Sql): EvaluationTaskRepository => ({
  async addTask({ id, campaignId, title }) {
    await sql(
      `insert into task (id, campaign_id, position, kind, ordinal, title)
       select $1, $2, coalesce(max(position), 0) + 1, 'task', '', $3 from task where campaign_id = $2`,
      [id, campaignId, title],
    );
  },
  async assign({ taskId, campaignId }, rows, nowMs) {
    await sql(
      `insert into assignment (id, task_id, campaign_id, unit_id, role, state, changed_version, assigned_at, active_since)
       select row.id, t.id, $2, row.unit_id, row.role, 'signed', t.version, $4, $4
       from jsonb_to_recordset($3::jsonb) as row (id uuid, unit_id uuid, role text), task t where t.id = $1 on conflict do nothing`,
      [taskId, campaignId, JSON.stringify(rows.map(({ id, unitId, role }) => ({ id, unit_id: unitId, role }))), timeOf(nowMs)],
    );
  },
  assignments: (taskId) => sql('select id, unit_id as "unitId" from assignment where task_id = $1 order by id', [taskId]),
  duties: (taskId) =>
    sql<DutyRow>(
      `select id, unit_id as "unitId", key, kind, state, deadline_day - date '1970-01-01' as "deadlineDay", deadline_version as "deadlineVersion"
       from obligation where task_id = $1 order by id`,
      [taskId],
    ),
  async endAssignments(taskId, nowMs) {
    await sql(
      `update assignment a set state = 'struckOff', ended_at = $2, changed_version = t.version from task t
       where t.id = $1 and a.task_id = t.id and a.state in ('assigned', 'signed', 'suspended')`,
      [taskId, timeOf(nowMs)],
    );
  },
  async officeUnit(campaignId) {
    const [row] = await sql<{ unitId: string; name: string }>(
      'select u.id as "unitId", u.name from campaign c join unit u on u.id = c.office_unit_id where c.id = $1',
      [campaignId],
    );
    return row;
  },
});
