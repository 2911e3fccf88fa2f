import type { Pool } from 'pg';

/** What an instance is for: only the one in production deals with real units. */
export type InstanceKind = 'production' | 'demonstration' | 'test';

/** What the database is for; set once when it is made. */
export async function instanceKindOf(pool: Pool): Promise<InstanceKind> {
  const { rows } = await pool.query<{ kind: InstanceKind }>('select kind from instance');
  return rows[0]?.kind ?? 'production';
}
