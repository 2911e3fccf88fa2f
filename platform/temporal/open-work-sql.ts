import type { LaggingWork, OpenWork } from './open-work';
import type { WorkflowTarget } from './workflow-starter';
import type { Sql } from '../postgres/sql';

const OPEN = `(
  select 'campaign' as workflow, id, title, version, seen_version, next_at from campaign where state = 'open'
  union all select 'task', id, title, version, seen_version, next_at from task where state = 'open'
) work`;

/** What is open, each statement a transaction of its own. */
export const openWork = (sql: Sql): OpenWork => ({
  all: () => sql<WorkflowTarget>(`select workflow, id as "rowId", title from ${OPEN} order by workflow desc, id`),
  tasks: (taskIds) =>
    sql<WorkflowTarget>(
      `select 'task' as workflow, id as "rowId", title from task where state = 'open' and id = any($1::uuid[]) order by id`,
      [taskIds],
    ),
  lagging: () =>
    sql<LaggingWork>(
      `select workflow, id as "rowId", title, seen_version as "seenVersion", seen_version < version as "isBehind",
         greatest(0, coalesce(floor(extract(epoch from now - next_at) * 1000), 0))::bigint as "lateMs"
       from (select duban_now() as now) clock, ${OPEN} where seen_version < version or next_at < now order by workflow, id`,
    ),
  sample: (count) => sql<WorkflowTarget>(`select workflow, id as "rowId", title from ${OPEN} order by random() limit $1`, [count]),
  async knownBundle() {
    const [row] = await sql<{ mark: string | null }>('select workflow_bundle as mark from engine');
    return row?.mark ?? undefined;
  },
  async rememberBundle(mark) {
    await sql('update engine set workflow_bundle = $1, changed_at = clock_timestamp()', [mark]);
  },
});
