import { createHash } from 'node:crypto';
import type { Sql } from '../sql';
import { type RowAccess, rows } from './rows';

interface Standing {
  readonly table: string;
  readonly isForced: boolean;
  readonly isOff: boolean;
  readonly policies: readonly string[];
  readonly mark: string | null;
}

const STANDING = `
  select relname as "table", relrowsecurity and relforcerowsecurity as "isForced", not (relrowsecurity or relforcerowsecurity) as "isOff",
    array(select polname::text from pg_policy where polrelid = c.oid) as policies,
    (select obj_description(oid, 'pg_policy') from pg_policy where polrelid = c.oid and polname = 'scope') as mark
  from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'`;

/** The policies of a table, as statements, in the name of every role. */
export function policiesOf(table: string, access: RowAccess): readonly string[] {
  if ('open' in access) return [];
  return [
    `create policy scope on ${table} to public using (${access.rows})`,
    ...(access.adds === undefined ? [] : [`create policy adds on ${table} for insert to public with check (${access.adds})`]),
  ];
}

/** Tells two versions of a table's policies apart; it is kept as the comment of the first. */
const markOf = (policies: readonly string[]): string => createHash('sha256').update(policies.join('\n')).digest('hex');

function changesOf({ table, isForced, isOff, policies: found, mark }: Standing): readonly string[] {
  const policies = policiesOf(table, rows[table] ?? { open: '' });
  const wanted = policies.length > 0;
  const isRight = wanted ? isForced && mark === markOf(policies) : isOff;
  if (isRight && found.length === policies.length) return [];
  return [
    ...found.map((policy) => `drop policy ${policy} on ${table}`),
    ...policies,
    ...(wanted ? [`comment on policy scope on ${table} is '${markOf(policies)}'`] : []),
    `alter table ${table} ${wanted ? 'enable' : 'disable'} row level security, ${wanted ? 'force' : 'no force'} row level security`,
  ];
}

/** Makes row-level security that of `rows`, for the owner of the tables too; a table that says the same already is not locked. In the caller's transaction. */
export async function applyRows(sql: Sql): Promise<void> {
  for (const standing of await sql<Standing>(STANDING)) for (const statement of changesOf(standing)) await sql(statement);
}
