import { type OpenedDatabase, openTestDatabase } from '../support/database/opened-database';
import { duban, restoreEnv, setEnv } from './support/duban';

let opened: OpenedDatabase;
const ids: string[] = [];
beforeAll(async () => {
  opened = await openTestDatabase();
  await opened.owner(`insert into person (name, email) values ('张三', 'zhang@example.gov.cn')`);
  for (const [key, state] of [
    ['d:1', 'failed'],
    ['d:2', 'failed'],
    ['d:3', 'inDoubt'],
  ] as const) {
    const [row] = await opened.owner<{ id: string }>(
      `insert into letter (person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, send_at, formed_at, state, attempt, last_reply)
       select id, $1, 'digest', name, email, '【督办】今日1件', '<m>', '[]', 'x', duban_now(), duban_now(), $2, 2, $3 from person returning id`,
      [key, state, '550 no\n  伪造的一行'],
    );
    ids.push(row?.id ?? '');
  }
  setEnv({ DATABASE_URL: opened.urls.urlFor('command') });
});
afterAll(async () => {
  restoreEnv();
  await opened.close();
});
const states = async () => (await opened.query<{ state: string }>('select state from letter order by slot_key')).map(({ state }) => state);

test('letters that wait for a person are listed with why, one line each for what others have said', async () => {
  const { code, out } = await duban('letters');
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => /^[0-9a-f-]{36}　/.test(line))).toHaveLength(3);
  expect(out).toContain('未送达');
  expect(out).toContain('  答复：550 no 伪造的一行\n');
  expect((await duban('letters', '--state', 'sent')).out).toBe('没有这样的信。\n');
  expect(JSON.parse((await duban('letters', '--state', 'inDoubt', '--json')).out)).toMatchObject([{ id: ids[2], state: 'inDoubt' }]);
});

test('one is sent again, then all of a state; one in doubt is closed; each is audited', async () => {
  expect(await duban('letters', 'again', ids[0] ?? '')).toMatchObject({ code: 0, out: '已把 1 封信放回待发，马上寄出。\n' });
  expect(await duban('letters', 'again', ids[0] ?? '')).toMatchObject({ code: 1, err: expect.stringContaining('现在不用处理') as string });
  expect(await duban('letters', 'again', '--all')).toMatchObject({ code: 0, out: '已把 1 封信放回待发，马上寄出。\n' });
  expect(await duban('letters', 'arrived', ids[2] ?? '')).toMatchObject({ code: 0, out: '已按送到关闭。\n' });
  expect(await states()).toEqual(['waiting', 'waiting', 'sent']);
  const audited = await opened.owner<{ kind: string }>(`select kind from audit_entry where entity = 'letter' order by id`);
  expect(audited.map(({ kind }) => kind)).toEqual(['letterSentAgain', 'letterSentAgain', 'letterClosedAsArrived']);
});

test.each([[['again']], [['again', 'x']], [['again', '--all', '--state', 'sent']], [['arrived']], [['--state', 'lost']], [['burn']]])(
  'letters %j is a wrong use',
  async (args) => {
    expect(await duban('letters', ...args)).toMatchObject({ code: 2, err: expect.stringContaining('用法：') as string });
  },
);
