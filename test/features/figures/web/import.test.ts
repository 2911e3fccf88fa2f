import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let township: Visitor;
let tax: Visitor;
let campaign: string;

beforeAll(async () => {
  web = await startWeb();
  [office, township, tax] = await Promise.all([web.signIn('OFF'), web.signIn('T1'), web.signIn('TAX')]);
  campaign = (await web.opened.owner<{ id: string }>('select id from campaign'))[0]?.id ?? '';
  const [keeper] = await web.opened.owner<{ id: string }>(`select id from unit where code = 'TAX'`);
  await office.submit(at('progress/settings'), { metric: '征缴进度', startDay: '2026-11-02', keeper: keeper?.id ?? '', smallest: '30' });
});
afterAll(() => web.stop());

const at = (what: string): string => `/campaigns/${campaign}/${what}`;
const shown = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();

function send(visitor: Visitor, address: string, lines: readonly string[], fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  form.set('file', new Blob([lines.join('\n')]), '五月.csv');
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return visitor.send('POST', address, { body: form, headers: { origin: web.url } });
}
/** Confirms what waits, as the page offers it. */
async function confirm(visitor: Visitor, address: string, reason = ''): Promise<Response> {
  const upload = /name="upload" value="([^"]+)"/.exec(await shown(visitor, address))?.[1] ?? '';
  return visitor.submit(`${address}/confirm`, { upload, reason });
}
const written = () =>
  web.opened.owner<object>(
    `select u.code, e.paid, e.channel, f.name, e.file_line as line, e.corrects_id is not null as corrects from figure_entry e
     join unit u on u.id = e.unit_id join figure_file f on f.id = e.file_id order by e.id`,
  );

test('quotas of a file: what is wrong by row and column, then what it would write, then written with its source', async () => {
  const address = at('quotas/import');
  expect((await send(office, address, ['单位名称,任务数', '青山真,五百'], { source: '附件1' })).status).toBe(303);
  const wrong = await shown(office, address);
  expect(wrong).toContain('第 2 行 B 列“任务数”：“五百”应为不小于 0 的整数');
  await send(office, address, ['附件1,', '单位名称,任务数', '青山镇,"1,000"', '白水镇,500', '合计,1600'], { source: '附件1' });
  const preview = await shown(office, address);
  expect(preview).toContain('第 5 行合计的任务数写的是 1600，各行相加是 1500，多 100，请核对');
  expect(leadsTo(await confirm(office, address))).toBe(`${at('progress')}?done=saved`);
  expect(await shown(office, address)).not.toContain('确认导入');
  await send(office, address, ['附件1,', '单位名称,任务数', '青山镇,"1,000"', '白水镇,500', '合计,1600'], { source: '附件1' });
  const again = await shown(office, address);
  expect(again).toContain('与已经登记的相同，没有要写入的');
  expect(again).toMatch(/这份文件 .* 由.*导入过/);
});

test('figures of a file by the unit that keeps them: new, then the same, then a correction that needs its reason', async () => {
  const address = at('figures/import');
  const day = { day: '2026-11-20' };
  const file = ['截至2026年11月20日', '单位名称,累计缴费人数', '青山镇,700', '白水镇,300', '合计,1000'];
  await send(tax, address, file, day);
  expect(await shown(tax, address)).toContain('第 5 行合计的累计缴费人数 1000，与各行相加一致');
  expect(await written()).toEqual([]);
  expect(leadsTo(await confirm(tax, address))).toBe(`${at('progress')}?done=recorded`);
  const both = [
    { code: 'T1', paid: 700, channel: 'file', name: '五月.csv', line: 3, corrects: false },
    { code: 'T2', paid: 300, channel: 'file', name: '五月.csv', line: 4, corrects: false },
  ];
  expect(await written()).toEqual(both);
  await send(tax, address, ['单位名称,累计缴费人数', '青山镇,710', '白水镇,300'], day);
  const preview = await shown(tax, address);
  expect(preview).toContain('700 → 710');
  const unreasoned = await confirm(tax, address);
  expect([unreasoned.status, await unreasoned.text()]).toEqual([422, expect.stringContaining('请填写更正理由')]);
  expect((await confirm(tax, address, '漏了一户')).status).toBe(303);
  expect(await written()).toEqual([...both, { code: 'T1', paid: 710, channel: 'file', name: '五月.csv', line: 2, corrects: true }]);
  const [unit] = await web.opened.owner<{ id: string }>(`select id from unit where code = 'T1'`);
  expect(await shown(office, `${at('figures')}?unit=${unit?.id ?? ''}`)).toContain('五月.csv 第 2 行');
});

test('what somebody else reports is named by its row, what is missing at its field, and another’s upload is not taken', async () => {
  const address = at('figures/import');
  await send(township, address, ['单位名称,累计缴费人数', '青山镇,720', '白水镇,310'], { day: '2026-11-21' });
  expect(await shown(township, address)).toContain('第 3 行 白水镇人民政府：不是您填报的单位');
  await send(township, address, ['单位名称,累计缴费人数', '青山镇,720']);
  expect(await shown(township, address)).toContain('没有写明截至哪一天');
  await send(township, address, ['单位名称,累计缴费人数', '青山镇,690'], { day: '2026-11-21' });
  expect(await shown(township, address)).toContain('后面的不能比前面的小');
  const none = await township.submit(address, { day: '2026-11-21' });
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('请选择文件')]);
  await send(tax, address, ['单位名称,累计缴费人数', '青山镇,730'], { day: '2026-11-21' });
  const upload = /name="upload" value="([^"]+)"/.exec(await shown(tax, address))?.[1] ?? '';
  expect(leadsTo(await township.submit(`${address}/confirm`, { upload, reason: '' }))).toBe(address);
  expect(await written()).toHaveLength(3);
});

test('the interface takes a file, tells what it would write, and names what is wrong', async () => {
  const address = `/api${at('figures/file')}`;
  const file = ['单位名称,累计缴费人数', '青山镇,740'];
  const dry = await json<object>(await send(tax, address, file, { day: '2026-11-22', dryRun: 'yes' }));
  expect(dry).toMatchObject({ recorded: 1, corrected: 0, unchanged: 0, written: false });
  expect(await json<object>(await send(tax, address, file, { day: '2026-11-22' }))).toMatchObject({ recorded: 1, written: true });
  expect(await json<object>(await send(tax, address, file, { day: '2026-11-22' }))).toMatchObject({ recorded: 0, unchanged: 1 });
  const wrong = await send(tax, address, ['单位名称,累计缴费人数', '青山真,1'], { day: '2026-11-22' });
  expect([wrong.status, await json<{ errors: object[] }>(wrong)]).toMatchObject([422, { errors: [{ path: 'file.2' }] }]);
});

test('the form to fill in has the units of whoever asks for it', async () => {
  const answer = await township.get(at('figures/template'));
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('filename')]);
  expect((await township.get(at('quotas/template'))).status).toBe(403);
});
