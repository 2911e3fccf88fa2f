import { json, leadsTo, startWeb, type Visitor, type Web } from '../support/web/web';

interface Ledger {
  readonly rows: readonly {
    readonly taskId: string;
    readonly title: string;
    readonly colour: string;
    readonly unitCount: number;
    readonly open: number;
    readonly overdue: number;
  }[];
  readonly nextCursor?: string;
}

/** As a browser asks; fetch by itself would forbid an answer from memory. */
const revalidating = (etag: string) => ({ 'if-none-match': etag, 'cache-control': 'max-age=0' });

describe('reading', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
    township = await web.signIn('T1');
  });
  afterAll(() => web.stop());

  const titles = async (visitor: Visitor, query = ''): Promise<string[]> => {
    const answer = await visitor.get(`/api/tasks${query}`);
    expect(answer.status).toBe(200);
    return (await json<Ledger>(answer)).rows.map(({ title }) => title);
  };

  test('the office sees every task, the most urgent first or in the order of the notice, a unit those in which it has a part', async () => {
    expect(await titles(office)).toEqual(['制定工作方案', '清理疑点数据', '进度计划', '开展政策宣传']);
    expect(await titles(office, '?sort=notice')).toEqual(['进度计划', '制定工作方案', '开展政策宣传', '清理疑点数据']);
    expect(await titles(township, '?sort=notice')).toEqual(['进度计划', '制定工作方案']);
    const { rows } = await json<Ledger>(await township.get('/api/tasks'));
    expect(rows.map(({ unitCount }) => unitCount)).toEqual([1, 1]);
  });

  test('a row says the same however the rows are ordered', async () => {
    const rowsOf = async (query: string) =>
      (await json<Ledger>(await office.get(`/api/tasks${query}`))).rows.toSorted((one, other) => one.taskId.localeCompare(other.taskId));
    const rows = await rowsOf('');
    expect([rows.some(({ overdue }) => overdue > 0), rows.some(({ open, overdue }) => open > overdue)]).toEqual([true, true]);
    expect(await rowsOf('?sort=open')).toEqual(rows);
  });

  test('the ledger is narrowed by kind, unit, state, colour and words', async () => {
    const [tax] = await web.opened.query<{ id: string }>(`select id from unit where code = 'MED'`);
    expect(await titles(office, '?kind=milestones')).toEqual(['进度计划']);
    expect(await titles(office, `?unit=${tax?.id ?? ''}`)).toEqual(['清理疑点数据']);
    expect(await titles(office, '?state=done')).toEqual([]);
    expect(await titles(office, '?colour=red')).toEqual(['制定工作方案']);
    expect(await titles(office, `?text=${encodeURIComponent('缴费标准')}`)).toEqual(['开展政策宣传']);
    expect(await titles(office, `?text=${encodeURIComponent('_')}`)).toEqual([]);
    expect((await office.get('/api/tasks?colour=pink')).status).toBe(422);
  });

  test('pages follow each other without a gap or a repetition', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { rows, nextCursor } = await json<Ledger>(await office.get(`/api/tasks?limit=1${cursor}`));
      seen.push(...rows.map(({ title }) => title));
      if (nextCursor === undefined) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen).toEqual(await titles(office));
    expect((await office.get('/api/tasks?cursor=abc')).status).toBe(422);
  });

  test('colours follow the work days: red after the deadline, yellow from the third day before', async () => {
    await web.opened.owner(`update obligation set state = 'met' where kind = 'receipt'`);
    const { rows } = await json<Ledger>(await office.get('/api/tasks'));
    expect(Object.fromEntries(rows.map(({ title, colour }) => [title, colour]))).toMatchObject({
      进度计划: 'blue',
      制定工作方案: 'red',
      清理疑点数据: 'yellow',
    });
    await web.opened.owner(`update obligation set state = 'open' where kind = 'receipt'`);
  });

  test('a task that has not changed is not sent again', async () => {
    const id = (await json<Ledger>(await office.get('/api/tasks'))).rows[0]?.taskId ?? '';
    const etag = (await office.get(`/api/tasks/${id}`)).headers.get('etag') ?? '';
    expect((await office.get(`/api/tasks/${id}`, revalidating(etag))).status).toBe(304);
    await web.opened.owner(`update assignment set state = 'signed' where task_id = $1`, [id]);
    expect((await office.get(`/api/tasks/${id}`, revalidating(etag))).status).toBe(200);
  });

  test('campaign, letters and status answer the office', async () => {
    const { rows } = await json<{ rows: { id: string }[] }>(await office.get('/api/campaigns'));
    expect(await json(await office.get(`/api/campaigns/${rows[0]?.id ?? ''}`))).toMatchObject({
      duties: [{ ordinal: '1.' }, { ordinal: '2.' }],
      tasks: 4,
    });
    expect(await json(await office.get('/api/letters'))).toMatchObject({ counts: { sent: 0, failed: 0 }, rows: [] });
    expect(await json(await office.get('/api/status'))).toMatchObject({ business: { campaignsOpen: 1, tasksOpen: 4 } });
  });

  test('every page of the menu is made, for the office and for a unit', async () => {
    for (const page of ['/', '/ledger', '/campaigns', '/letters', '/letters?state=failed', '/status', '/inbox']) {
      const answer = await office.get(page);
      expect([page, answer.status]).toEqual([page, 200]);
      expect(answer.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    }
    for (const page of ['/', '/ledger', '/campaigns']) expect((await township.get(page)).status).toBe(200);
    expect(leadsTo(await web.visitor().get('/ledger?state=open'))).toBe('/sign-in?next=%2Fledger%3Fstate%3Dopen');
  });

  test('a form that was not taken comes back with what was filled in', async () => {
    const [row] = await web.opened.query<{ id: string }>(
      `select o.id from obligation o join unit u on u.id = o.unit_id where u.code = 'T1' and o.kind = 'result' and deadline_day = '2026-12-20'`,
    );
    const answer = await township.submit(`/obligations/${row?.id ?? ''}/extension-requests`, {
      requestedDay: '2026-12-01',
      reason: '<b>大雪</b>',
      progress: '六成',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('新的时限要晚于现在的时限。');
    expect(html).toContain('&lt;b>大雪&lt;/b>');
    const field = (name: string) => new RegExp(`<[a-z]+ id="requestExtension-${row?.id ?? ''}-${name}"[^>]*`).exec(html)?.[0] ?? '';
    expect(field('requestedDay')).toContain('aria-invalid="true"');
    expect(field('reason')).toContain('maxlength');
    expect(field('reason')).not.toContain('aria-invalid');
    expect(html).toContain(`href="#o-${row?.id ?? ''}"`);
  });

  test('the office reads on its first page in one line who owes the same thing', async () => {
    const html = await (await office.get('/')).text();
    expect(html.match(/签收：制定工作方案/g)).toHaveLength(1);
    const line = html.slice(html.indexOf('签收：制定工作方案')).split('</tr>')[0];
    for (const name of ['青山镇人民政府', '松林乡人民政府']) expect(line).toContain(name);
    expect(line).toContain('等 12 个单位');
  });

  test('an error page keeps the menu of whoever is signed in, and shows no number that helps nobody', async () => {
    for (const [visitor, address, status] of [
      [office, '/nothing', 404],
      [office, '/tasks/none', 404],
      [township, '/status', 403],
    ] as const) {
      const answer = await visitor.get(address);
      const html = await answer.text();
      expect([answer.status, html.includes('aria-label="主菜单"'), html.includes('请求编号')]).toEqual([status, true, false]);
    }
    expect(await (await web.visitor().get('/nothing')).text()).not.toContain('主菜单');
  });

  test('the status page says in a sentence which letter did not arrive', async () => {
    await web.opened.owner(
      `insert into alarm (cause, severity, code, params, raised_at, last_seen_at) values
       ('letterFailed:1', 'warning', 'letterFailed', '{"toName": "张三", "reply": "550 no such user"}', duban_now(), duban_now())`,
    );
    const html = await (await office.get('/status')).text();
    expect(html).toContain('给张三的信没有送达，邮件服务器答复：550 no such user');
    expect(html.replace(/<[^>]*>/g, ' ')).not.toContain('letterFailed');
  });

  test('dates are written as officials write them', async () => {
    for (const page of ['/', '/ledger', '/campaigns', '/status', '/letters']) {
      const text = (await (await office.get(page)).text()).replace(/<[^>]*>/g, ' ');
      expect([page, /\d{4}-\d{2}-\d{2}/.exec(text)]).toEqual([page, null]);
    }
    expect(await (await office.get('/status')).text()).toContain('2026年11月24日 10:');
  });

  test('addresses that lead nowhere are told in the words of whoever asked', async () => {
    expect(await json(await office.get('/api/nothing'))).toMatchObject({ status: 404, title: '没有找到' });
    expect(await (await office.get('/nothing')).text()).toContain('没有找到');
    expect((await office.get('/tasks/%E0%A4%A')).status).toBe(404);
  });

  test('the description is OpenAPI 3.1 and its page asks no other machine', async () => {
    const description = await json<{ openapi: string; paths: Record<string, object> }>(await web.visitor().get('/api/openapi.json'));
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toContain('/api/obligations/{id}/reports');
    const page = await (await web.visitor().get('/api/docs/')).text();
    expect(page).not.toMatch(/https?:\/\//);
    expect(await (await web.visitor().get('/api/docs/swagger-initializer.js')).text()).toContain('validatorUrl: null');
    expect(await json(await web.visitor().get('/api/health'))).toEqual({ status: 'ok' });
  });
});

describe('a first start', () => {
  test('leads to the first step, and no page shows a command', async () => {
    const web = await startWeb({ isEmpty: true });
    const office = await web.signIn('OFF');
    for (const page of ['/', '/ledger', '/campaigns']) {
      const html = await (await office.get(page)).text();
      expect(html).toContain('第一步');
      expect(html).not.toMatch(/npm run|<code>/);
    }
    await web.stop();
  });

  test('ticks what is done and has a button to the page of the next step alone', async () => {
    const web = await startWeb({ isEmpty: true });
    const office = await web.signIn('OFF');
    const ready = await (await office.get('/')).text();
    expect(ready.match(/✓ 已完成/g)).toHaveLength(3);
    expect(ready).toContain('第四步：第一份通知');
    await web.opened.owner(
      `update duty_holding set to_day = (duban_now() - interval '2 days')::date where unit_id in (select id from unit where kind <> 'office')`,
    );
    const units = await (await office.get('/')).text();
    expect(units.match(/✓ 已完成/g)).toHaveLength(2);
    expect(units).toContain('第二步：单位和人员');
    const buttons = [...units.matchAll(/<a class="button[^"]*" href="([^"]+)"/g)].flatMap(([, href]) => href ?? []);
    expect(buttons).toEqual(['/directory/import', '/intake']);
    for (const href of buttons) expect([href, (await office.get(href)).status]).toEqual([href, 200]);
    expect(await (await office.get('/help/demo')).text()).toContain('虚构的县');
    await web.stop();
  });
});
