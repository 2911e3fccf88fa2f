import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { FactsRepository, NewSuccessor } from '../use-cases/facts-repository';

/** Adds the assignment that takes over from another: the same task, role and standing duty, for another unit. */
export async function addSuccessor(
  sql: Sql,
  { id, ofAssignmentId, unitId, taskVersion, nowMs, activeSinceMs }: NewSuccessor,
): ReturnType<FactsRepository['addSuccessor']> {
  const [added] = await sql<{ text: string | null }>(
    `insert into assignment (id, task_id, campaign_id, unit_id, role, standing, changed_version, assigned_at, active_since)
     select $1, task_id, campaign_id, $3, role, standing, $4, $5, $6 from assignment where id = $2
     returning (select deadline_text from task where id = task_id) as text`,
    [id, ofAssignmentId, unitId, taskVersion, timeOf(nowMs), timeOf(activeSinceMs)],
  );
  const text = added?.text ?? undefined;
  return text === undefined ? {} : { deadlineText: text };
}
