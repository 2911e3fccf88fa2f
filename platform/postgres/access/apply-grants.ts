import type { Sql } from '../sql';
import { grants } from './grants';
import { APP_ROLE, databaseProcesses, roleOf } from './roles';

const grantsOf = (table: string): readonly string[] =>
  databaseProcesses.flatMap((process) => {
    const privileges = grants[table]?.[process];
    return privileges === undefined ? [] : [`grant ${privileges} on ${table} to ${roleOf(process)}`];
  });

/** Makes the roles' rights on this database those of `grants`, and nothing else. In the caller's transaction: nobody meets the moment between. */
export async function applyGrants(sql: Sql): Promise<void> {
  const roles = [APP_ROLE, ...databaseProcesses.map(roleOf)].join(', ');
  const statements = [
    `revoke all on all tables in schema public from ${roles}`,
    `grant usage on schema public to ${roles}`,
    ...Object.keys(grants).flatMap(grantsOf),
  ];
  for (const statement of statements) await sql(statement);
}
