import { actions } from '../../../features/assignment/actions';
import { act } from '../../support/county/act';
import { createDataSource } from '../../../platform/postgres/data-source';
import { sqlOn } from '../../../platform/postgres/sql';
import type { Actor } from '../../../core/access/actor';
import { issueOneTask, type OneTask } from '../../support/county/one-task';
import { type OpenedDatabase, openTestDatabase } from '../../support/database/opened-database';

const GUARDED = ['assignment', 'obligation', 'receipt', 'report', 'extension_request', 'reminder'];

describe('what the app role may do', () => {
  let opened: OpenedDatabase;
  let it: OneTask;
  beforeAll(async () => {
    opened = await openTestDatabase();
    it = await issueOneTask(opened);
    await act(opened.database, it.tax, actions.submitReport, it.resultId, { text: '已排出', isFinal: true });
  });
  afterAll(() => opened.close());

  /** Rows that an actor sees; no actor at all is a connection without a scope. */
  async function rowsSeen(table: string, actor?: Pick<Actor, 'scope'>): Promise<{ unit_id: string }[]> {
    const dataSource = await createDataSource(opened.urls.appUrl, { poolSize: 1 }).initialize();
    try {
      return await dataSource.transaction(async (manager) => {
        const sql = sqlOn(manager);
        if (actor) await sql("select set_config('duban.scope', $1, true)", [actor.scope === '*' ? '*' : `{${actor.scope.join(',')}}`]);
        return sql<{ unit_id: string }>(`select unit_id from ${table}`);
      });
    } finally {
      await dataSource.destroy();
    }
  }

  test('it owns nothing', async () => {
    expect(await opened.query("select relname from pg_class where relowner = 'duban_app'::regrole")).toEqual([]);
    expect(await opened.query("select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'duban_app'")).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false },
    ]);
    await expect(opened.query('alter table audit_entry disable trigger all')).rejects.toThrow('must be owner');
    await expect(opened.query('set role duban_owner')).rejects.toThrow('permission denied');
  });

  test.each([
    "update audit_entry set actor = 'nobody'",
    'delete from audit_entry',
    'truncate audit_entry',
    'drop table audit_entry',
    'delete from receipt',
    'delete from obligation',
    'truncate reminder',
    'update instance set offset_ms = 0',
    'delete from duty_holding',
  ])('%s is denied', async (statement) => {
    await expect(opened.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each(GUARDED)('of %s a unit sees its own rows alone, and without a scope nobody sees any', async (table) => {
    const all = await rowsSeen(table, { scope: '*' });
    const own = await rowsSeen(table, it.tax);
    expect(own.every(({ unit_id: unitId }) => unitId === it.taxUnitId)).toBe(true);
    expect(own).toHaveLength(all.filter(({ unit_id: unitId }) => unitId === it.taxUnitId).length);
    expect(await rowsSeen(table, { scope: [] })).toEqual([]);
    expect(await rowsSeen(table)).toEqual([]);
  });

  test('a scope does not outlive its transaction on a pooled connection', async () => {
    const dataSource = await createDataSource(opened.urls.appUrl, { poolSize: 1 }).initialize();
    try {
      await dataSource.transaction((manager) => sqlOn(manager)("select set_config('duban.scope', '*', true)"));
      expect(await dataSource.query('select 1 from assignment')).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  test('a unit cannot write rows of another unit, but for the review of its own report', async () => {
    const insert = (kind: string) =>
      opened.database.transaction(it.tax, (tx) =>
        tx.obligations.open([
          {
            id: '00000000-0000-7000-8000-000000000001',
            taskId: it.taskId,
            assignmentId: it.assignmentId,
            unitId: it.humanResources.unitId ?? '',
            kind: kind as 'result',
            key: `x:${kind}`,
            title: '',
            targets: [],
            deadlineDay: 20_000,
            openedAtMs: 0,
          },
        ]),
      );
    await expect(insert('result')).rejects.toThrow('row-level security');
    expect(await opened.query("select u.kind from obligation o join unit u on u.id = o.unit_id where o.kind = 'review'")).toEqual([
      { kind: 'office' },
    ]);
  });
});
