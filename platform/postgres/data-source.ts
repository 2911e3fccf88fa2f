import { DataSource } from 'typeorm';
import { SEES_EVERYTHING, SEES_THE_DOOR } from './access/settings';
import { entities } from './lists/features';
import { migrations } from './migrations/migrations';
import { readPlainTypes } from './pg-types';

/**
 * Connection options beyond the address: how many connections, and what row-level security lets every statement see that names no actor: `*` everything, for
 * processes that serve everybody; `door` what signing in needs; nothing where it is not given.
 */
export interface DataSourceOptions {
  readonly poolSize?: number;
  readonly sees?: '*' | 'door';
  readonly applicationName?: string;
}

const SETTINGS = { '*': SEES_EVERYTHING, door: SEES_THE_DOOR } as const;

/** A TypeORM data source on Postgres; the caller initialises and destroys it. The schema comes from migrations alone. */
export function createDataSource(url: string, { poolSize = 10, sees, applicationName = 'duban' }: DataSourceOptions = {}): DataSource {
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
    extra: { ...(sees && { options: SETTINGS[sees] }), statement_timeout: 60_000 },
  });
}
