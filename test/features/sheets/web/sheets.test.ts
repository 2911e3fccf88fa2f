import { strFromU8, unzipSync } from 'fflate';
import { startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let township: Visitor;
let cycle: string;
let units: Readonly<Record<string, string>>;

beforeAll(async () => {
  web = await startWeb();
  [office, township] = await Promise.all([web.signIn('OFF'), web.signIn('T1')]);
  const rows = await web.opened.owner<{ id: string; code: string }>('select id, code from unit');
  units = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  const [made] = await web.opened.owner<{ id: string }>(
    `with made as (
       insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, roster_key, posting_key, roster_due, posting_due, data_through, opened_at)
       select campaign_id, id, 'monthly', '2026-10', 'sheets', '10月公示', 'roster:2026-10', 'posting:2026-10', '2026-11-10', '2026-11-20', '2026-10-31', '2026-11-01'
       from task where title = '开展政策宣传' returning id),
     posting as (
       insert into village_posting (cycle_id, unit_id, township_id) select made.id, u.id, u.id from made, unit u where u.code in ('T1', 'T2', 'T3'))
     select id from made`,
  );
  cycle = made?.id ?? '';
});
afterAll(() => web.stop());

async function sheetsOf(visitor: Visitor, query = ''): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await (await visitor.get(`/cycles/${cycle}/sheets${query}`)).arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, docx]) => [
      name,
      strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' '),
    ]),
  );
}

test('before the roster there is nothing to print, and the answer says so', async () => {
  const answer = await office.get(`/cycles/${cycle}/sheets`);
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('清册还没有来')]);
});

test('a file for each village by the counts of the roster; a village without payments has none', async () => {
  await web.opened.owner(
    `with made as (
       insert into roster (cycle_id, version, unit_id, delivered_on, persons, recorded_at) select $1, 1, id, '2026-11-09', 150, now() from unit where code = 'TAX' returning id)
     insert into roster_count (roster_id, unit_id, persons, amount_fen)
     select made.id, u.id, case u.code when 'T1' then 100 when 'T2' then 50 else 0 end, case u.code when 'T1' then 2000050 end from made, unit u where u.code in ('T1', 'T2', 'T3')`,
    [cycle],
  );
  const sheets = await sheetsOf(office);
  expect(Object.keys(sheets)).toEqual(['青山镇人民政府/001-青山镇人民政府.docx', '白水镇人民政府/001-白水镇人民政府.docx']);
  const [first = '', second = ''] = Object.values(sheets);
  for (const said of ['2026年10月参保缴费情况公示', '100', '20000.50', '2026年10月31日', '2026年11月9日']) expect(first).toContain(said);
  expect(second).not.toContain('缴费金额');
  // A township without villages posts for itself: it is named once, and no village committee with it.
  expect(second.match(/白水镇人民政府/g)).toHaveLength(2);
  expect(second).not.toContain('村民委员会');
});

test('an archived round keeps the sheets with which it was archived; a roster that comes later is a correction, and told', async () => {
  const archive = (state: string) =>
    web.opened.owner(
      `update notice_cycle set state = $2, outcome = case $2 when 'closed' then 'noFigures' end, closed_at = case $2 when 'closed' then now() end,
         sheets_roster_id = (select id from roster where cycle_id = $1 and version = 1) where id = $1`,
      [cycle, state],
    );
  await archive('closed');
  const before = await sheetsOf(office);
  await web.opened.owner(
    `insert into roster (cycle_id, version, unit_id, delivered_on, persons, recorded_at) select $1, 2, id, '2026-11-03', 9, now() from unit where code = 'TAX'`,
    [cycle],
  );
  expect(await sheetsOf(office)).toEqual(before);
  expect(await (await office.get(`/cycles/${cycle}`)).text()).toContain('用归档时的第 1 次清册，以后的只留作更正记录');
  expect(await (await office.get(`/cycles/${cycle}/roster`)).text()).toMatch(/第 1 次（公示表用这一次）/);
  await archive('open');
  expect((await office.get(`/cycles/${cycle}/sheets`)).status).toBe(409);
  await web.opened.owner('delete from roster where version = 2');
});

test('a township downloads its own, whatever it asks for', async () => {
  expect(Object.keys(await sheetsOf(township))).toEqual(['青山镇人民政府/001-青山镇人民政府.docx']);
  expect(Object.keys(await sheetsOf(office, `?unit=${units['T2'] ?? ''}`))).toEqual(['白水镇人民政府/001-白水镇人民政府.docx']);
  expect((await township.get(`/cycles/${cycle}/sheets?unit=${units['T2'] ?? ''}`)).status).toBe(404);
});

test('a roster of persons becomes masked sheets by group, and nothing of it is kept', async () => {
  const send = async (text: string) => {
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'text/csv' }), '清册.csv');
    return township.sendForm(`/cycles/${cycle}/sheets/names`, form);
  };
  const wrong = await send('村,组,姓名\n白水镇,一组,张三\n青山镇,,李四\n');
  const said = await wrong.text();
  expect([wrong.status, said]).toEqual([422, expect.stringContaining('第 2 行：“白水镇”不是这一期您能做公示表的村')]);
  expect(said).toContain('第 3 行：“组”没有填');
  const made = await send('村,组,姓名,类别\n青山镇,一组,张小三,低保\n青山镇,一组,张大三,残疾\n青山镇,二组,王五,\n');
  const [docx = new Uint8Array()] = Object.values(unzipSync(new Uint8Array(await made.arrayBuffer())));
  const printed = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
  expect(printed).toContain('张*三　张*三');
  expect(printed).toContain('只公示人数，不公示姓名');
  expect(printed).not.toMatch(/张小三|张大三|王五|低保|残疾/);
  const [entry] = await web.opened.owner<{ after: unknown; text: string }>(
    `select after, e::text as text from audit_entry e where kind = 'sheets.named'`,
  );
  expect(entry?.after).toEqual({ persons: 3, villages: 1 });
  expect(entry?.text).not.toMatch(/张小三|张大三|王五/);
});
