import { DataSource } from 'typeorm';
import { entities } from './lists/features';
import { migrations } from './migrations/migrations';
import { readPlainTypes } from './pg-types';

/** Connection options beyond the address: how many connections, and the row-level scope that every connection starts with (`*` for the engine). */
export interface DataSourceOptions {
  readonly poolSize?: number;
  readonly scope?: '*';
  readonly applicationName?: string;
}

/** A TypeORM data source on Postgres; the caller initialises and destroys it. The schema comes from migrations alone. */
export function createDataSource(url: string, { poolSize = 10, scope, applicationName = 'duban' }: DataSourceOptions = {}): DataSource {
  readPlainTypes();
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations,
    migrationsTableName: 'schema_migration',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName,
    extra: { ...(scope && { options: `-c duban.scope=${scope}` }), statement_timeout: 60_000 },
  });
}
