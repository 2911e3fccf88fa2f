import { alarms as alarmsOn } from '../../platform/alarms/alarms';
import { type OpenedDatabase, openTestDatabase } from '../support/database/opened-database';
import { duban, restoreEnv, setEnv } from './support/duban';

let opened: OpenedDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  setEnv({ DATABASE_URL: opened.urls.urlFor('command') });
});
afterAll(async () => {
  restoreEnv();
  await opened.close();
});

const raise = (cause: string) =>
  alarmsOn(async <Row>(text: string, values: readonly unknown[] = []) => opened.query<Row>(text, [...values])).raise({
    cause,
    severity: 'error',
    code: 'mailServerAway',
    params: { message: '拒绝\n  警告　伪造' },
  });

test('alarms are told in the words of the page, with how to close each; closing one is audited and ends it', async () => {
  expect(await duban('alarms')).toMatchObject({ code: 0, out: '没有告警。\n' });
  await raise('mailServerAway');
  const { out } = await duban('alarms');
  expect(out).toMatch(
    /^错误　邮件服务器连不上，信件都在等：拒绝 警告　伪造（.* 起）。请检查.*\n {2}关闭：duban alarms close mailServerAway\n$/,
  );
  expect(await duban('alarms', 'close', 'mailServerAway')).toMatchObject({
    code: 0,
    out: expect.stringContaining('已关闭 1 条告警') as string,
  });
  expect(await duban('alarms', 'close', 'mailServerAway')).toMatchObject({ code: 1, err: '这条告警已经不在了。\n' });
  expect(await opened.owner(`select entity_id from audit_entry where kind = 'alarmClosed'`)).toEqual([{ entity_id: 'mailServerAway' }]);
});

test('all alarms of a kind are closed by their code, and wrong arguments are told', async () => {
  for (const cause of ['one', 'two']) await raise(cause);
  expect(await duban('alarms', 'close', '--code', 'mailServerAway')).toMatchObject({ out: expect.stringContaining('2 条') as string });
  for (const args of [['close'], ['close', 'a', '--code', 'b'], ['clsoe']])
    expect(await duban('alarms', ...args)).toMatchObject({ code: 2 });
});
