import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDataSource } from '../../platform/postgres/data-source';

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
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
  for (const role of ['duban_owner', 'duban_app']) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login password '${password}'`);
  }
  await client.query(`create database ${name} owner duban_owner`);
  const owner = await createDataSource(urlOf('duban_owner'), { poolSize: 1 }).initialize();
  await owner.runMigrations();
  await owner.destroy();
  return {
    ownerUrl: urlOf('duban_owner'),
    appUrl: urlOf('duban_app'),
    async drop() {
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}
