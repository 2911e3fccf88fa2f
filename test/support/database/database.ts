import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { databaseProcesses, type DatabaseProcess, makeRolesSql, roleOf } from '../../../platform/postgres/access/roles';
import { SEES_EVERYTHING } from '../../../platform/postgres/access/settings';
import { migrate } from '../../../platform/postgres/lists/migrate';
import { openDatabases } from '../environment/open-databases';
import { until, watch } from '../until';

const PASSWORD = 'test-only';
const POSTGRES = path.join(__dirname, '..', '..', '..', 'platform', 'postgres');
const ROLES = ['duban_owner', 'duban_app', ...databaseProcesses.map(roleOf)];
const TEMPLATE_LOCK = 4_811_001;
/** A closed connection's server process may take this long to end. */
const CLOSING_MS = 10_000;

/** A database of its own for one test file, cloned from a migrated template. `owner` may do everything, `app` what any process of the product may. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The address that one process of the product gets. */
  urlFor(process: DatabaseProcess): string;
  /** Fails when somebody is still connected after that time. */
  drop(closingMs?: number): Promise<void>;
}

function serverUrl(): URL {
  const url = process.env['TEST_DATABASE_OWNER_URL'];
  if (!url)
    throw new Error(
      'TEST_DATABASE_OWNER_URL is not set: run the tests by `npm test`, or start the servers with `node scripts/test-servers.mjs`.',
    );
  return new URL(url);
}

function urlOf(database: string, user?: string): string {
  const url = serverUrl();
  url.pathname = `/${database}`;
  if (user) Object.assign(url, { username: user, password: PASSWORD });
  return url.href;
}

/** Waits until the server takes connections. */
async function connectServer(): Promise<Client> {
  let client: Client | undefined;
  let reason: unknown;
  await until('the Postgres of the tests answers', async () => {
    const next = new Client({ connectionString: serverUrl().href });
    await next.connect().then(
      () => (client = next),
      (error: unknown) => (reason = error),
    );
    return client !== undefined;
  }).catch((error: unknown) => {
    throw new Error(String(error), { cause: reason });
  });
  if (!client) throw new Error('not connected');
  return client;
}

async function asServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connectServer();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The template's name follows the texts of the migrations and the rights: a change of them makes a new template. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'access'])
    for (const file of readdirSync(path.join(POSTGRES, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(path.join(POSTGRES, folder, file)));
  return `template_${hash.digest('hex').slice(0, 12)}`;
}

async function ensureTemplate(client: Client): Promise<string> {
  const name = templateName();
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const known = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (known.rowCount) return name;
    if (!(await client.query("select from pg_roles where rolname = 'duban_owner'")).rowCount) await client.query('create role duban_owner');
    await client.query(makeRolesSql);
    for (const role of ROLES) await client.query(`alter role ${role} login password '${PASSWORD}'`);
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name} owner duban_owner`);
    await migrate(urlOf(name, 'duban_owner'));
    await client.query(`alter database ${name} with is_template true`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** Grows with every row that is written to the database. */
const writesIn = (name: string): Promise<unknown> =>
  asServer(async (client) => {
    const text = 'select tup_inserted + tup_updated + tup_deleted as rows from pg_stat_database where datname = $1';
    return (await client.query(text, [name])).rows as unknown;
  });

/** Drops the database, and fails with the names of the connections to it that were not given back. */
async function dropDatabase(name: string, closingMs: number): Promise<void> {
  await asServer(async (client) => {
    let left: unknown[] = [];
    const isFree = async (): Promise<boolean> => {
      const text = `select pid, usename, application_name, state, left(query, 120) as query from pg_stat_activity
                    where datname = $1 and backend_type = 'client backend'`;
      left = (await client.query(text, [name])).rows;
      return left.length === 0;
    };
    await until(`nobody is connected to ${name}`, isFree, { patienceMs: closingMs }).catch(() => undefined);
    await client.query(`drop database if exists ${name} with (force)`);
    openDatabases().delete(name);
    if (left.length > 0) throw new Error(`connections to the database of this test were left open:\n${JSON.stringify(left, null, 2)}`);
  });
}

/** Clones the template under a new name (a fraction of a second). The instance is marked as a test's, so that it may have a clock offset. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await asServer(async (client) => {
    const template = await ensureTemplate(client);
    await client.query(`create database ${name} template ${template} owner duban_owner strategy file_copy`);
    openDatabases().add(name);
  });
  // Tests look at every row, however they connect.
  const ownerUrl = `${urlOf(name, 'duban_owner')}?options=${encodeURIComponent(SEES_EVERYTHING)}`;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query("update instance set kind = 'test'");
  await owner.end();
  const unwatch = watch({ progress: () => writesIn(name) });
  return {
    name,
    ownerUrl,
    appUrl: urlOf(name, 'duban_app'),
    urlFor: (process) => urlOf(name, roleOf(process)),
    drop(closingMs = CLOSING_MS) {
      unwatch();
      return dropDatabase(name, closingMs);
    },
  };
}
