import type { WakeTarget } from '../postgres/database';
import type { Sql } from '../postgres/sql';

/** One wake row for each target, in one statement. */
export async function addWakes(sql: Sql, targets: readonly WakeTarget[]): Promise<void> {
  await sql('insert into wake (workflow, row_id) select * from unnest($1::text[], $2::uuid[])', [
    targets.map(({ workflow }) => workflow),
    targets.map(({ rowId }) => rowId),
  ]);
}
