import { DataSource, EntitySchema } from 'typeorm';
import { entities } from '../../../platform/postgres/lists/features';
import { text } from '../../../platform/postgres/table';
import { type OpenedDatabase, openTestDatabase } from '../../support/database/opened-database';

describe('schema drift', () => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  /** The statements that would make the migrated schema what the entities say. */
  async function drift(of: readonly EntitySchema<Record<string, unknown>>[]): Promise<string[]> {
    const dataSource = new DataSource({ type: 'postgres', url: opened.urls.ownerUrl, entities: [...of], synchronize: false, poolSize: 2 });
    await dataSource.initialize();
    try {
      return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    } finally {
      await dataSource.destroy();
    }
  }

  test('entities and migrations say the same', async () => {
    expect(await drift(entities)).toEqual([]);
  });

  test('every table has its entity', async () => {
    const tables = await opened.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1",
    );
    expect(entities.map(({ options }) => options.tableName).sort()).toEqual(tables.map(({ name }) => name));
  });

  test('a column more, an index less, a constraint less: each is noticed', async () => {
    const changed = (name: string, change: (options: EntitySchema['options']) => object) =>
      drift(
        entities.map((entity) => {
          if (entity.options.name !== name) return entity;
          return new EntitySchema<Record<string, unknown>>({ ...entity.options, ...change(entity.options as EntitySchema['options']) });
        }),
      );
    expect(await changed('person', ({ columns }) => ({ columns: { ...columns, telephone: text } }))).not.toEqual([]);
    expect(await changed('task', () => ({ indices: [] }))).not.toEqual([]);
    expect(
      await changed('outbox_event', ({ columns }) => ({ columns: { ...columns, process: { type: 'text', nullable: true } } })),
    ).not.toEqual([]);
    expect(await changed('unit', () => ({ uniques: [] }))).not.toEqual([]);
    expect(await changed('campaign', () => ({ checks: [] }))).not.toEqual([]);
  });
});
