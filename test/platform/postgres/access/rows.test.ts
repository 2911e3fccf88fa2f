import { Client } from 'pg';
import { applyRows } from '../../../../platform/postgres/access/apply-rows';
import { grants } from '../../../../platform/postgres/access/grants';
import { type RowAccess, rows } from '../../../../platform/postgres/access/rows';
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

const ask = async <Row>(text: string): Promise<Row[]> => (await owner.query(text)).rows as Row[];

const guarded = Object.entries(rows).filter((entry): entry is [string, Exclude<RowAccess, { open: string }>] => !('open' in entry[1]));

/** Each table with its policies, `!` where security is not forced. */
const found = () =>
  ask<{ line: string }>(`
    select format('%s%s %s', relname, case when relrowsecurity and relforcerowsecurity then '' else ' !' end,
      (select string_agg(format('%s %s %s', polname, polcmd, polroles), ' ' order by polname) from pg_policy where polrelid = c.oid)) as line
    from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and (relrowsecurity or exists (select from pg_policy where polrelid = c.oid)) order by 1`);

const wanted = guarded
  .map(([table, { adds }]) => `${table} ${adds === undefined ? '' : 'adds a {0} '}scope * {0}`)
  .sort()
  .map((line) => ({ line }));

test('every table says in rows.ts who sees its rows, or why it is open', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(grants).sort());
});

test('row-level security is forced on every table but the open ones, in the name of every role', async () => {
  expect(await found()).toEqual(wanted);
});

test('a policy that somebody took away or added by hand is as it was after the next upgrade', async () => {
  await owner.query('begin');
  await owner.query(
    'drop policy scope on letter; create policy all_of_it on report using (true); alter table person no force row level security',
  );
  await owner.query('alter table unit enable row level security');
  expect(await found()).not.toEqual(wanted);
  await applyRows(ask);
  expect(await found()).toEqual(wanted);
  await owner.query('rollback');
});
