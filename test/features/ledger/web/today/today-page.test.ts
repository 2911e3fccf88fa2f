import { leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';
import { fillCounty, reportResults } from '../../support/full-county';

let web: Web;
let office: Visitor;
beforeAll(async () => {
  web = await startWeb();
  await fillCounty(web);
  await reportResults(web, 3, '已登记造册');
  office = await web.signIn('OFF');
});
afterAll(() => web.stop());

const page = async (visitor: Visitor, address = '/'): Promise<string> => (await visitor.get(address)).text();
/** Where the forms of a page post to, without leaving. */
const formsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, path = '']) => path).filter((path) => path !== '/sign-out');
/** The form by which one task is signed for. */
const receiptOn = (html: string): string => formsOf(html).find((path) => path.startsWith('/assignments/')) ?? '';
/** Gives the contact of a unit another duty. */
const alsoHolds = (contactOf: string, duty: string, unitCode: string) =>
  web.opened.owner(
    `insert into duty_holding (person_id, unit_id, duty) select p.id, u.id, $2 from person p, unit u where p.email = $1 and u.code = $3`,
    [`${contactOf.toLowerCase()}-contact@county.example`, duty, unitCode],
  );

test('the office finds the oldest report with its words and forms in the row, decides there, and gets the next', async () => {
  const first = await page(office);
  expect(first).toContain('3 份反馈等您审核');
  expect(first).toContain('已登记造册（1）');
  const [accept = '', giveBack = ''] = formsOf(first);
  expect([accept, giveBack].map((path) => path.replace(/[0-9a-f-]{36}/, 'ID'))).toEqual(['/reports/ID/acceptance', '/reports/ID/return']);
  expect(first.match(/id="next"/g)).toHaveLength(1);
  expect(first.slice(0, first.indexOf('id="next"'))).toContain(accept);

  const accepted = await office.submit(accept, { from: 'today' });
  expect([accepted.status, leadsTo(accepted)]).toEqual([303, '/?done=acceptReport#next']);
  const second = await page(office, '/?done=acceptReport');
  expect(second).toContain('2 份反馈等您审核');
  expect(second.indexOf('已登记造册（2）')).toBeLessThan(second.indexOf('已登记造册（3）'));

  const returned = await office.submit(formsOf(second)[1] ?? '', { from: 'today', reason: '请附名册' });
  expect([returned.status, leadsTo(returned)]).toEqual([303, '/?done=returnReport#next']);
  expect(await page(office)).toContain('1 份反馈等您审核');
});

test('nobody is offered the review of his own report: it comes last, and says who reviews it', async () => {
  const [own] = await web.opened.owner<{ code: string }>(
    `select u.code from report r join unit u on u.id = r.unit_id where r.state = 'submitted'`,
  );
  const code = own?.code ?? '';
  await alsoHolds(code, 'office', 'OFF');
  const reporter = await web.signIn(code);
  const html = await page(reporter);
  expect(html).toContain('由另一个人审核');
  expect(formsOf(html).filter((path) => path.startsWith('/reports/'))).toEqual([]);
  const [task] = await web.opened.owner<{ id: string }>(
    `select task_id as id from obligation where id = (select obligation_id from report where state = 'submitted')`,
  );
  expect(formsOf(await page(reporter, `/tasks/${task?.id}`)).filter((path) => path.startsWith('/reports/'))).toEqual([]);
  expect(formsOf(await page(office)).filter((path) => path.startsWith('/reports/'))).toHaveLength(2);
});

test('whoever is contact of two units sees what both owe, one at a time when he chooses, and no other', async () => {
  await alsoHolds('T5', 'contact', 'T6');
  const contact = await web.signIn('T5');
  const both = await page(contact);
  for (const name of ['双河乡人民政府', '石门镇人民政府']) expect(both).toContain(name);
  const [, address = ''] = /href="(\/\?unit=[^"]+)"[^>]*>石门镇人民政府/.exec(both) ?? [];
  const one = await page(contact, address);
  expect(one.slice(one.indexOf('id="main"')).match(/双河乡人民政府/g)).toHaveLength(1);
  const signed = await contact.submit(receiptOn(one), { from: `today${address.slice(1)}` });
  expect(leadsTo(signed)).toBe(`${address}&done=signFor#next`);

  const [other] = await web.opened.owner<{ id: string }>(`select id from unit where code = 'T7'`);
  expect((await contact.get(`/?unit=${other?.id}`)).status).toBe(404);
});

test('the office that is a responsible unit itself changes between what it supervises and what it owes', async () => {
  await alsoHolds('TAX', 'reviewer', 'OFF');
  const both = await web.signIn('TAX');
  const html = await page(both);
  expect(html).toContain('全县督办');
  const [, address = ''] = /href="(\/\?unit=[^"]+)"/.exec(html) ?? [];
  expect(await page(both, address)).toContain('项任务等您签收');
});

test('a press leads nowhere but to 今日 of a unit', async () => {
  const township = await web.signIn('T9');
  const signed = await township.submit(receiptOn(await page(township)), { from: 'today?unit=//elsewhere.example' });
  expect(leadsTo(signed)).toMatch(/^\/tasks\//);
});
