import { sealEntries } from '../../platform/audit/chain/seal-entries';
import { createDataSource } from '../../platform/postgres/data-source';
import { sqlOn } from '../../platform/postgres/sql';
import { systemActor } from '../../core/access/actor';
import { type OpenedDatabase, openTestDatabase } from '../support/database/opened-database';
import { until } from '../support/until';
import { duban, restoreEnv, setEnv } from './support/duban';

let opened: OpenedDatabase;
let worker: ReturnType<typeof createDataSource>;
beforeEach(async () => {
  opened = await openTestDatabase();
  worker = await createDataSource(opened.urls.urlFor('worker'), { sees: '*', poolSize: 2 }).initialize();
  setEnv({ DATABASE_URL: opened.urls.urlFor('command') });
});
afterEach(async () => {
  restoreEnv();
  await worker.destroy();
  await opened.close();
});

const actor = systemActor('test');
const write = (id: string) =>
  opened.database.transaction(actor, (tx) =>
    tx.appendAudit(actor, [{ kind: 'report.submitted', entity: 'report', entityId: id, after: { b: 1, a: '文' } }]),
  );
const seal = (limit = 100) => worker.transaction((manager) => sealEntries(sqlOn(manager), limit));

/** Seals, at most `limit` at a time, until `count` entries are: a transaction elsewhere in the cluster may still stand before the next. */
const sealUntil = (count: number, limit?: number): Promise<void> =>
  until(`${count} entries are sealed`, async () => {
    await seal(limit);
    return (await opened.owner<{ count: number }>('select count(*)::int as count from audit_seal'))[0]?.count === count;
  });

/** Five entries, sealed two at a time. */
async function sealFive(): Promise<void> {
  for (const id of ['1', '2', '3', '4', '5']) await write(id);
  await sealUntil(5, 2);
}
const entryAt = async (position: number): Promise<number> =>
  (await opened.owner<{ id: number }>('select entry_id as id from audit_seal where position = $1', [position]))[0]?.id ?? 0;

test('what was sealed and is as it was is whole, and the end of the chain is printed', async () => {
  expect(await duban('audit', 'verify')).toMatchObject({
    code: 0,
    out: '审计记录完整：0 条，没有被改动、删除或插入。\n还没有封存的记录。\n',
  });
  await sealFive();
  await write('6');
  const { code, out } = await duban('audit', 'verify');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^审计记录完整：5 条.*\n链尾：第 5 条，.* 封存，5:[0-9a-f]{64}\n另有 1 条刚写入/) as string,
  ]);
  const head = /5:[0-9a-f]{64}/.exec(out)?.[0] ?? '';
  await sealUntil(6);
  expect(await duban('audit', 'verify', '--head', head)).toMatchObject({ code: 0 });
  expect(await duban('audit', 'verify', '--head', `3${head.slice(1)}`)).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有给定的链尾') as string,
  });
  expect(await duban('audit', 'verify', '--head', 'x')).toMatchObject({ code: 2 });
});

test.each([
  ['touched', `update audit_entry set reason = '改' where id = $1`, '链上第 3 条', '被改动'],
  ['touched', `update audit_entry set at = at - interval '1 second' where id = $1`, '链上第 3 条', '被改动'],
  ['removed', 'delete from audit_entry where id = $1', '链上第 3 条', '被删除'],
  ['removed', 'delete from audit_seal where entry_id = $1', '链上第 3 条', '被删除'],
])('%s: %s', async (_kind, statement, position, word) => {
  await sealFive();
  const id = await entryAt(3);
  await opened.owner(statement, [id]);
  const { code, err } = await duban('audit', 'verify');
  expect([code, err]).toEqual([1, expect.stringContaining(position) as string]);
  expect(err).toContain(word);
  if (statement.includes('audit_entry')) expect(err).toContain(`记录号 ${id}`);
});

test('an entry that was put among the sealed ones, or dated back, is named', async () => {
  await sealFive();
  const planted = `insert into audit_entry (actor, kind, entity, entity_id, transaction_id) values ('account:x', 'report.accepted', 'report', '9', 1) returning id`;
  const [row] = await opened.owner<{ id: number }>(planted);
  expect(await duban('audit', 'verify')).toMatchObject({
    code: 1,
    err: expect.stringContaining(`记录号 ${row?.id} 是后来插入的`) as string,
  });
  await opened.owner('delete from audit_entry where id = $1', [row?.id]);
  await opened.owner(
    `insert into audit_entry (at, actor, kind, entity, entity_id) values (now() - interval '3 days', 'account:x', 'report.accepted', 'report', '9')`,
  );
  await sealUntil(6);
  expect((await duban('audit', 'verify')).err).toContain('链上第 6 条');
});

test('whoever cuts off the end is found by its seal, and one who makes a new end by a head that was written down', async () => {
  await sealFive();
  const head = /5:[0-9a-f]{64}/.exec((await duban('audit', 'verify')).out)?.[0] ?? '';
  await opened.owner('delete from audit_entry where id = $1', [await entryAt(5)]);
  await opened.owner('delete from audit_seal where position = 5');
  expect((await duban('audit', 'verify')).err).toContain('链尾和最后一条封存');
  await opened.owner('update audit_chain set position = 4, hash = (select hash from audit_seal where position = 4)');
  expect((await duban('audit', 'verify')).code).toBe(0);
  expect((await duban('audit', 'verify', '--head', head)).code).toBe(1);
});

test('what a transaction wrote that still runs is sealed after it, behind nothing that was sealed before', async () => {
  await write('1');
  const slow = worker.createQueryRunner();
  await slow.connect();
  await slow.startTransaction();
  await slow.query(`insert into audit_entry (actor, kind, entity, entity_id) values ('system:test', 'signedIn', 'account', 'slow')`);
  await write('2');
  await sealUntil(1);
  expect(await seal()).toMatchObject({ sealed: 0, isAll: true, waitingSinceMs: expect.any(Number) as number });
  await slow.commitTransaction();
  await slow.release();
  await sealUntil(3);
  const order = await opened.owner<{ entity_id: string }>(
    'select entity_id from audit_seal join audit_entry on id = entry_id order by position',
  );
  expect(order.map((row) => row.entity_id)).toEqual(['1', 'slow', '2']);
  expect((await duban('audit', 'verify')).code).toBe(0);
});

test('two at once seal nothing twice, and a pass that fails leaves nothing half done', async () => {
  for (let id = 0; id < 30; id++) await write(`${id}`);
  const failing = worker.transaction(async (manager) => {
    await sealEntries(sqlOn(manager), 10);
    throw new Error('died');
  });
  await expect(failing).rejects.toThrow('died');
  await Promise.all([seal(), seal()]);
  await sealUntil(30);
  expect((await duban('audit', 'verify')).code).toBe(0);
});

test('a store that came from another cluster, where transactions had higher numbers, is sealed on', async () => {
  await sealFive();
  await opened.owner('update audit_chain set sealed_below = 1000000000');
  await opened.owner(
    `insert into audit_entry (actor, kind, entity, entity_id, transaction_id) values ('system:test', 'signedIn', 'account', '6', 1000000007)`,
  );
  await write('7');
  await sealUntil(7);
  await write('8');
  await sealUntil(8);
  expect((await duban('audit', 'verify')).code).toBe(0);
});
