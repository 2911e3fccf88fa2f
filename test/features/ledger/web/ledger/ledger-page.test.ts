import type { LedgerRow } from '../../../../../features/ledger/use-cases/ledger-queries';
import { SHEET_COLUMNS, sheetRow } from '../../../../../features/ledger/words/ledger-sheet';
import { json, startWeb, type Visitor, type Web } from '../../../../support/web/web';
import { fillCounty, reportResults } from '../../support/full-county';

interface Page {
  readonly rows: readonly LedgerRow[];
  readonly totals: Readonly<Record<string, number>>;
  readonly nextCursor?: string;
}

let web: Web;
let office: Visitor;
let township: Visitor;
beforeAll(async () => {
  web = await startWeb();
  await fillCounty(web);
  await reportResults(web, 3, '已登记造册');
  [office, township] = [await web.signIn('OFF'), await web.signIn('T1')];
});
afterAll(() => web.stop());

const list = async (query: string, visitor = office): Promise<Page> => json<Page>(await visitor.get(`/api/tasks?${query}`));
const titles = async (text: string, visitor = office): Promise<readonly string[]> =>
  (await list(`limit=200&text=${encodeURIComponent(text)}`, visitor)).rows.map(({ title }) => title);

const RANK = { red: 0, yellow: 1, blue: 2, none: 3 } as const;

test('red stands first, then yellow and blue, page by page without a gap or a repetition', async () => {
  const whole = (await list('limit=200')).rows;
  const ranks = whole.map(({ colour }) => RANK[colour]);
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(ranks).size).toBeGreaterThan(2);
  for (const sort of ['urgency', 'notice', 'open']) {
    const all = (await list(`limit=200&sort=${sort}`)).rows.map(({ taskId }) => taskId);
    const paged: string[] = [];
    let cursor = '';
    do {
      const { rows, nextCursor = '' } = await list(`limit=7&sort=${sort}${cursor && `&cursor=${cursor}`}`);
      paged.push(...rows.map(({ taskId }) => taskId));
      cursor = nextCursor;
    } while (cursor !== '');
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(whole.length);
  }
  const byOpen = (await list('limit=200&sort=open')).rows.map(({ open }) => open);
  expect(byOpen).toEqual([...byOpen].sort((a, b) => b - a));
});

test('the totals count what is filtered, on every page of it', async () => {
  const { rows, totals } = await list('limit=200');
  const count = (colour: string) => rows.filter((row) => row.colour === colour).length;
  const lights = { red: count('red'), yellow: count('yellow'), blue: count('blue') };
  expect(totals).toEqual({ tasks: rows.length, ...lights, done: 0, lateEntry: 0, doneLate: 0 });
  expect((await list('limit=1')).totals).toEqual(totals);
  expect((await list('limit=1&colour=red')).totals).toMatchObject({ tasks: totals['red'], red: totals['red'], yellow: 0 });
  const text = (await (await office.get('/ledger')).text()).replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ');
  expect(text).toContain(`共${totals['tasks']}项 红${totals['red']} 黄${totals['yellow']}`);
});

test.each([
  ['清理疑点', 1],
  ['县税务局 疑点', 1],
  ['勐省农场社区管委会 工作方案', 1],
  ['（四十六）', 1],
  ['四十六、', 1],
  ['某政办发[2026]12号', 4],
  ['征缴工作', 4],
  ['手机缴费', 1],
  ['100%', 0],
  ['没有这个词', 0],
])('%s finds %i', async (text, count) => {
  expect(await titles(text)).toHaveLength(count);
});

test('a township finds only what it has a part in, also by the names of others', async () => {
  expect(await titles('疑点', township)).toEqual([]);
  expect(await titles('县税务局', township)).not.toContain('清理疑点数据');
});

test('the exported ledger is what the API lists under the same filter, with every unit, and the audit knows who took it', async () => {
  for (const [visitor, query] of [
    [office, 'colour=red&sort=notice'],
    [office, `text=${encodeURIComponent('排查')}`],
    [township, ''],
  ] as const) {
    const answer = await visitor.get(`/ledger/export?${query}`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    const { readXlsx } = await import('hucre/xlsx');
    const workbook = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [head, ...lines] = workbook.sheets[0]?.rows ?? [];
    const { rows } = await list(`limit=200&${query}`, visitor);
    expect(rows.length).toBeGreaterThan(0);
    expect(head).toEqual([...SHEET_COLUMNS]);
    const blank = (value: unknown) => (value === null ? '' : value);
    expect(lines.map((line) => line.map(blank))).toEqual(rows.map((row, at) => [...sheetRow(row, at + 1)]));
  }
  const entries = await web.opened.owner<{ after: { rows: number; filter: object } }>(
    `select after from audit_entry where kind = 'ledger.exported' order by id`,
  );
  expect(entries.map(({ after }) => after.filter)).toEqual([{ sort: 'notice', colour: 'red' }, { text: '排查' }, {}]);
});

test('the print view holds every row of the filter, whose it is, its day and what it was narrowed to', async () => {
  const html = await (await office.get('/ledger/print?colour=red')).text();
  const { rows, totals } = await list('limit=200&colour=red');
  for (const text of ['某县人民政府办公室', '2026年11月24日', '亮灯：红灯', '红灯', `共${totals['tasks']}项`]) expect(html).toContain(text);
  for (const { title } of rows) expect(html).toContain(title);
  expect(html.match(/<tr>/g)).toHaveLength(rows.length + 1);
});

test('what came late is marked in the list, on the task and in the file, can be asked for, and is counted for each reader', async () => {
  const reports = await web.opened.owner<{ task: string; unit: string; obligation: string }>(
    `select a.task_id as task, r.unit_id as unit, r.obligation_id as obligation from report r join assignment a on a.id = r.assignment_id order by r.recorded_at limit 2`,
  );
  const [entered, done] = reports;
  await web.opened.owner(`update report set timing = 'lateEntry' where obligation_id = $1`, [entered?.obligation]);
  await web.opened.owner(`update report set timing = 'late', state = 'accepted' where obligation_id = $1`, [done?.obligation]);
  for (const [mark, word, of] of [
    ['lateEntry', '补录', entered],
    ['doneLate', '逾期办结', done],
  ] as const) {
    const { rows, totals } = await list(`limit=200&state=${mark}`);
    expect(rows.map((row) => [row.taskId, row[mark]])).toEqual([[of?.task, 1]]);
    expect([totals['tasks'], totals[mark]]).toEqual([1, 1]);
    expect((await list('limit=1')).totals[mark]).toBe(1);
    expect(await (await office.get(`/ledger?state=${mark}`)).text()).toContain(`<span class="tag">${word} 1</span>`);
    expect(await (await office.get(`/tasks/${of?.task}?unit=${of?.unit}`)).text()).toContain(`<span class="tag">${word}</span>`);
    expect(rows.map((row) => sheetRow(row, 1).join()).join()).toContain(`${word} 1`);
  }
});
