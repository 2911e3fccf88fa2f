import type { Sql } from '../../../platform/postgres/sql';

/** Locks the task rows in ascending order of their ids (so that two changes never wait for each other) and raises their versions. */
export async function raiseTaskVersions(sql: Sql, taskIds: readonly string[]): Promise<void> {
  await sql(
    `update task set version = version + 1
     from (select id from task where id = any($1::uuid[]) order by id for update) locked
     where task.id = locked.id`,
    [taskIds],
  );
}
