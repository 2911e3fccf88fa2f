import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseProcesses, type DatabaseProcess, makeRolesSql, roleOf } from '../../platform/postgres/access/roles';
import { migrate } from '../../platform/postgres/lists/migrate';

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  urlFor(process: DatabaseProcess): string;
  drop(): Promise<void>;
}

/** A fresh database with the product's schema on the cluster that `scripts/bench.mjs` has started. */
export async function createBenchDatabase(superUrl: string): Promise<BenchDatabase> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const urlOf = (user?: string): string => {
    const url = new URL(superUrl);
    url.pathname = `/${name}`;
    if (user) Object.assign(url, { username: user, password });
    return url.href;
  };
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  if (!(await client.query("select from pg_roles where rolname = 'duban_owner'")).rowCount) await client.query('create role duban_owner');
  await client.query(makeRolesSql);
  for (const role of ['duban_owner', 'duban_app', ...databaseProcesses.map(roleOf)])
    await client.query(`alter role ${role} login password '${password}'`);
  await client.query(`create database ${name} owner duban_owner`);
  await migrate(urlOf('duban_owner'));
  return {
    ownerUrl: urlOf('duban_owner'),
    appUrl: urlOf('duban_app'),
    urlFor: (process) => urlOf(roleOf(process)),
    async drop() {
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}
