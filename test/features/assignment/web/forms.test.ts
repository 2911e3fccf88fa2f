import { actions } from '../../../../features/assignment/actions';
import type { AssignmentAction } from '../../../../features/assignment/rules/transitions';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

interface Offered {
  readonly action: AssignmentAction;
  readonly id: string;
}
interface Owed {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly unitName: string;
  readonly deadlineDay: string;
  readonly actions: readonly Offered[];
}
interface Task {
  readonly assignments: readonly { readonly id: string; readonly unitName: string; readonly actions: readonly Offered[] }[];
  readonly obligations: readonly Owed[];
}

describe('the forms of the task page', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  let taskId: string;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
    township = await web.signIn('T1');
    const [row] = await web.opened.query<{ id: string }>(`select id from task where kind = 'milestones'`);
    taskId = row?.id ?? '';
  });
  afterAll(() => web.stop());

  const task = async (visitor: Visitor): Promise<Task> => json<Task>(await visitor.get(`/api/tasks/${taskId}`));
  const owed = async (kind: string, state: string): Promise<Owed> => {
    const found = (await task(township)).obligations.find((it) => it.kind === kind && it.state === state);
    if (!found) throw new Error(`no ${kind} that is ${state}`);
    return found;
  };

  /** Where the forms of the page post to, each once; those of a unit that is folded stand where its line leads. */
  async function offeredOnPage(visitor: Visitor): Promise<readonly string[]> {
    const first = await (await visitor.get(`/tasks/${taskId}`)).text();
    const pages = [first];
    for (const [, path = ''] of first.matchAll(/<a href="([^"]+#a-[^"]+)">办理<\/a>/g)) pages.push(await (await visitor.get(path)).text());
    const paths = pages.flatMap((html) => [...html.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, path = '']) => path));
    return [...new Set(paths)].filter((path) => !path.startsWith('/sign')).sort();
  }
  async function offeredByApi(visitor: Visitor): Promise<readonly string[]> {
    const { assignments, obligations } = await task(visitor);
    const list = [...assignments, ...obligations].flatMap((it) => it.actions);
    return list.map(({ action, id }) => actions[action].path.replace('{id}', id)).sort();
  }

  test('the page offers exactly what the API says may be done', async () => {
    for (const visitor of [office, township]) expect(await offeredOnPage(visitor)).toEqual(await offeredByApi(visitor));
    expect((await offeredOnPage(township)).length).toBeGreaterThan(3);
  });

  test('a form that was taken leads back to the task and says so, on the first page where it stood there', async () => {
    const { id } = (await task(township)).assignments.find((it) => it.actions.length > 0) ?? { id: '' };
    const signed = await township.submit(`/assignments/${id}/receipt`, { from: 'today' });
    expect([signed.status, leadsTo(signed)]).toEqual([303, '/?done=signFor#next']);
    expect(await (await township.get('/?done=signFor')).text()).toContain('已签收。');

    const result = await owed('result', 'open');
    const form = { text: '已达到六成', occurredOn: '2026-11-24', isFinal: 'yes', lateReason: '' };
    const reported = await township.submit(`/obligations/${result.id}/reports`, form);
    expect(leadsTo(reported)).toMatch(new RegExp(`^/tasks/${taskId}[?]unit=[^&]+&done=submitReport$`));
    expect(await (await township.get(leadsTo(reported) ?? '')).text()).toContain('已提交。');
    expect(await web.opened.owner('select is_final, late_reason from report')).toEqual([{ is_final: true, late_reason: null }]);
  });

  test('what was sent back may ask for more time, and is reported on by one form, that of its rework', async () => {
    const [report] = (await owed('result', 'submitted')).actions.concat((await task(office)).obligations.flatMap((it) => it.actions));
    expect((await office.submit(`/reports/${report?.id ?? ''}/return`, { reason: '请附名册' })).status).toBe(303);
    const [result, rework] = [await owed('result', 'returned'), await owed('rework', 'open')];
    const page = await offeredOnPage(township);
    expect(page).toContain(`/obligations/${result.id}/extension-requests`);
    expect(page).toContain(`/obligations/${rework.id}/reports`);
    expect((await offeredByApi(township)).filter((path) => !page.includes(path))).toEqual([`/obligations/${result.id}/reports`]);
  });

  test('a day far off is questioned with nothing typed lost, and taken when it is confirmed; its year is shown', async () => {
    const { id } = await owed('result', 'returned');
    const path = `/obligations/${id}/extension-requests`;
    const asked = { requestedDay: '2206-12-25', reason: '汛期封路', progress: '已完成八成' };
    const api = await township.post(`/api${path}`, asked);
    expect([api.status, await json(api)]).toMatchObject([422, { code: 'dayFarOff', errors: [{ path: 'body.confirmDay' }] }]);

    const questioned = await township.submit(path, asked);
    const html = await questioned.text();
    expect(questioned.status).toBe(422);
    expect(html).toContain('已经核对，日期就是 2206年12月25日');
    for (const typed of Object.values(asked)) expect(html).toContain(typed);

    expect((await township.submit(path, { ...asked, confirmDay: 'yes' })).status).toBe(303);
    const page = await (await office.get(`/tasks/${taskId}`)).text();
    expect(page).toContain('同意延至 2206年12月25日');
    const [request] = await web.opened.query<{ id: string }>(`select id from extension_request where state = 'pending'`);
    const decision = `/extension-requests/${request?.id ?? ''}/decision`;
    const granting = await office.submit(decision, { decision: 'granted', note: '' });
    expect([granting.status, (await granting.text()).includes('name="confirmDay"')]).toEqual([422, true]);
    expect((await office.submit(decision, { decision: 'granted', note: '', confirmDay: 'yes' })).status).toBe(303);
    expect(await (await township.get(`/tasks/${taskId}`)).text()).toContain('2206年12月25日前');
  });

  test('a form of what cannot be is not found, and one that is not his to send is refused', async () => {
    expect((await office.submit('/reports/none/acceptance')).status).toBe(404);
    expect((await township.submit(`/reports/${taskId}/acceptance`)).status).toBe(404);
    const { id } = await owed('result', 'returned');
    expect((await office.submit(`/obligations/${id}/reports`, { text: '代报' })).status).toBe(403);
  });
});
