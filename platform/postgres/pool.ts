import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections of a data source, for libraries that speak to Postgres by themselves (sessions, throttling). */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { readonly master: Pool }).master;
