import { millis } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { NamedObligation } from '../use-cases/policy-repository';

type OwedRow = Omit<NamedObligation, 'recordedRungs'> & { readonly rungs: string | null };

/** What is owed in the open tasks of a notice, with the rungs that are recorded for the deadline in force. */
export async function readOwed(sql: Sql, campaignId: string): Promise<readonly NamedObligation[]> {
  const rows = await sql<OwedRow>(
    `select o.id, o.assignment_id as "assignmentId", o.unit_id as "unitId", o.task_id as "taskId", o.kind, o.key, o.state,
       o.deadline_day - date '1970-01-01' as "deadlineDay", o.deadline_version as "deadlineVersion", ${millis('o.active_since')} as "activeSinceMs",
       t.title, u.name as "unitName",
       (select string_agg(distinct rung, E'\\n') from reminder r where r.obligation_id = o.id and r.deadline_version = o.deadline_version) as rungs
     from obligation o join task t on t.id = o.task_id join unit u on u.id = o.unit_id
     where t.campaign_id = $1 and t.state = 'open' and o.state not in ('met', 'void') order by o.id`,
    [campaignId],
  );
  return rows.map(({ rungs, ...row }) => ({ ...row, recordedRungs: rungs === null ? [] : rungs.split('\n') }));
}
