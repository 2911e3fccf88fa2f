import { DataSource } from 'typeorm';
import { entities } from './tables';
import { Spine1700000000000 } from './migrations/1700000000000-spine';
import { Calendar1700000000100 } from './migrations/1700000000100-calendar';
import { Engine1700000000200 } from './migrations/1700000000200-engine';
import { RememberedAlias1700000000300 } from './migrations/1700000000300-remembered-alias';
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
    migrations: [Spine1700000000000, Calendar1700000000100, Engine1700000000200, RememberedAlias1700000000300],
    migrationsTableName: 'schema_migration',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName,
    extra: { ...(scope && { options: `-c duban.scope=${scope}` }), statement_timeout: 60_000 },
  });
}
