import { applyGrants } from '../access/apply-grants';
import { applyRows } from '../access/apply-rows';
import { createDataSource } from '../data-source';
import { seedCalendar } from '../../../features/calendar/store/seed-calendar';
import { sqlOn } from '../sql';

const MIGRATION_LOCK = 4_811_003;

/** What was done: names of the migrations that ran, years whose lists were loaded. */
export interface Migrated {
  readonly migrations: readonly string[];
  readonly years: readonly number[];
}

/** Brings the schema, the roles' rights and the seeded lists up to date, as the role that owns the database. Two at once wait for each other; repeating it is harmless. */
export async function migrate(ownerUrl: string): Promise<Migrated> {
  const dataSource = await createDataSource(ownerUrl, { poolSize: 2, sees: '*', applicationName: 'duban-migrate' }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrations = (await dataSource.runMigrations()).map(({ name }) => name);
    await dataSource.transaction(async (manager) => {
      await applyGrants(sqlOn(manager));
      await applyRows(sqlOn(manager));
    });
    const years = await dataSource.transaction((manager) => seedCalendar(sqlOn(manager)));
    return { migrations, years };
  } finally {
    // Ending the session frees the lock.
    await lock.release();
    await dataSource.destroy();
  }
}
