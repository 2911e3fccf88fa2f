import { Client } from 'pg';
import { applyGrants } from '../../../../platform/postgres/access/apply-grants';
import { grants } from '../../../../platform/postgres/access/grants';
import { SEES_EVERYTHING } from '../../../../platform/postgres/access/settings';
import { databaseProcesses, roleOf } from '../../../../platform/postgres/access/roles';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await owner.query(text, [...values])).rows as Row[];

/** Runs one statement in the name of a process, in a transaction that leaves nothing. */
async function as(process: (typeof databaseProcesses)[number], text: string): Promise<void> {
  const client = new Client({ connectionString: database.urlFor(process), options: SEES_EVERYTHING });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(text);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

/** `select, insert (a, b)` as the catalogue tells it: a line for each privilege, and for each column where it is for some alone. */
function linesOf(table: string, role: string, privileges: string): string[] {
  return [...privileges.matchAll(/(\w+)(?: \(([^)]*)\))?/g)].flatMap(([, privilege = '', columns]) =>
    (columns?.split(', ') ?? ['']).map((column) => `${role} ${privilege.toUpperCase()} ${table}${column && `.${column}`}`),
  );
}

const wanted = (): string[] =>
  Object.entries(grants).flatMap(([table, of]) =>
    databaseProcesses.flatMap((process) => linesOf(table, roleOf(process), of[process] ?? '')),
  );

/** What the catalogue grants to any role but the owner. */
const found = async (): Promise<string[]> => {
  const given = await rows<{ line: string }>(
    `select format('%s %s %s', coalesce(nullif(grantee, 0)::regrole::text, 'public'), privilege_type, relname) as line
       from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S') and grantee <> relowner
     union all
     select format('%s %s %s.%s', coalesce(nullif(grantee, 0)::regrole::text, 'public'), privilege_type, relname, attname)
       from pg_class join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl) where relnamespace = 'public'::regnamespace and grantee <> relowner`,
  );
  return given.map(({ line }) => line);
};

test('every table says in grants.ts who may do what with it', async () => {
  const tables = await rows<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'",
  );
  expect(Object.keys(grants).sort()).toEqual(tables.map(({ name }) => name).sort());
});

test('the catalogue grants what grants.ts says, and nothing else', async () => {
  expect((await found()).sort()).toEqual(wanted().sort());
});

test('a right that a migration gave, or somebody by hand, is gone after the next upgrade', async () => {
  await owner.query('grant delete on audit_entry to duban_api; grant select on sign_in_link to duban_app');
  expect(await found()).toEqual(expect.arrayContaining(['duban_api DELETE audit_entry', 'duban_app SELECT sign_in_link']));
  await owner.query('begin');
  await applyGrants(rows);
  await owner.query('commit');
  expect((await found()).sort()).toEqual(wanted().sort());
});

test('no role of a process owns anything, may make roles or databases, or sees past row-level security', async () => {
  const names = databaseProcesses.map(roleOf);
  expect(await rows('select relname from pg_class where relowner::regrole::text = any ($1)', [names])).toEqual([]);
  const powers = 'rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication';
  expect(await rows(`select rolname from pg_roles where rolname = any ($1) and (${powers})`, [names])).toEqual([]);
  expect(await rows('select roleid::regrole from pg_auth_members where member::regrole::text = any ($1)', [names])).toEqual([]);
});

test('row-level security holds for every role', async () => {
  expect(await rows("select tablename, policyname from pg_policies where schemaname = 'public' and roles <> '{public}'")).toEqual([]);
});

describe('the audit', () => {
  const GIVEN = "(actor, kind, entity, entity_id) values ('os:test', 'test', 'unit', '1')";

  test.each(['api', 'worker', 'command'] as const)('%s adds an entry; its number and instant are made by the database', async (process) => {
    await as(process, `insert into audit_entry ${GIVEN}`);
    for (const planted of [
      "insert into audit_entry (id, actor, kind, entity, entity_id) overriding system value values (1, 'os:test', 'test', 'unit', '1')",
      "insert into audit_entry (at, actor, kind, entity, entity_id) values ('2020-01-01', 'os:test', 'test', 'unit', '1')",
      "select setval(pg_get_serial_sequence('audit_entry', 'id'), 1000000)",
    ])
      await expect(as(process, planted)).rejects.toThrow('permission denied');
  });

  test.each(databaseProcesses)('%s changes and removes no entry', async (process) => {
    for (const change of ["update audit_entry set actor = 'nobody'", 'delete from audit_entry', 'truncate audit_entry'])
      await expect(as(process, change)).rejects.toThrow('permission denied');
  });

  test('the dispatcher reads no entry, and the web process writes no seal', async () => {
    await expect(as('dispatcher', 'select from audit_entry')).rejects.toThrow('permission denied');
    await expect(as('api', 'update audit_chain set position = 0')).rejects.toThrow('permission denied');
    await expect(as('api', "insert into audit_seal values (1, 1, '', now())")).rejects.toThrow('permission denied');
    for (const process of databaseProcesses)
      await expect(as(process, 'update audit_seal set position = 0')).rejects.toThrow('permission denied');
  });
});

test.each([
  ['worker', 'select from user_session'],
  ['worker', 'select from sign_in_link'],
  ['worker', 'select disabled_at, last_signed_in_at from account'],
  ['worker', 'select from letter'],
  ['dispatcher', 'select from user_session'],
  ['dispatcher', 'select name from account'],
  ['dispatcher', 'select from sign_in_link'],
  ['dispatcher', 'update obligation set deadline_day = deadline_day'],
  ['dispatcher', "insert into audit_entry (actor, kind, entity, entity_id) values ('os:test', 'test', 'unit', '1')"],
  ['command', 'select sid from user_session'],
  ['command', 'select from sign_in_link'],
  ['command', 'update campaign set policy = policy'],
  ['api', 'update account set person_id = person_id'],
  ['api', 'update letter set subject = subject'],
  ['api', 'update letter set to_address = to_address'],
  ['api', 'select mime from letter'],
  ['command', 'update letter set to_address = to_address'],
  ['worker', 'update calendar_day set is_work_day = is_work_day'],
] as const)('%s is denied: %s', async (process, text) => {
  await expect(as(process, text)).rejects.toThrow('permission denied');
});

test('whoever may read a table may read what its policy asks: no policy stands in its way', async () => {
  const stopped: string[] = [];
  for (const process of databaseProcesses) {
    const client = new Client({ connectionString: database.urlFor(process), options: SEES_EVERYTHING });
    await client.connect();
    for (const [table, of] of Object.entries(grants)) {
      if (!/\bselect\b/.test(of[process] ?? '')) continue;
      // Every row is asked for, also by a policy that comes to its second question alone.
      await client.query(`select 1 from ${table} limit 1`).catch(({ message }: Error) => stopped.push(`${process}, ${table}: ${message}`));
    }
    await client.end();
  }
  expect(stopped).toEqual([]);
});
