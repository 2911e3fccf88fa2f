import { leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

describe('a draft of a form', () => {
  let web: Web;
  let township: Visitor;
  let result: { id: string; task_id: string };
  beforeAll(async () => {
    web = await startWeb();
    township = await web.signIn('T1');
    const rows = await web.opened.owner<{ id: string; task_id: string }>(
      `select o.id, o.task_id from obligation o join unit u on u.id = o.unit_id where u.code = 'T1' and o.kind = 'result' order by o.deadline_day`,
    );
    result = rows[0] ?? { id: '', task_id: '' };
  });
  afterAll(() => web.stop());

  const path = () => `/obligations/${result.id}/reports`;
  const shown = async (who: Visitor) => (await who.get(`/tasks/${result.task_id}`)).text();
  const drafts = () => web.opened.owner('select form, fields from form_draft');

  test('stands in the form again after signing in anew, for its writer alone, and is gone when the form was taken', async () => {
    const text = '已走访三个村，还差两个村';
    const saved = await township.submit(`${path()}/draft`, { text, seen: '0', files: 'a.jpg' });
    expect([saved.status, leadsTo(saved)]).toEqual([303, expect.stringContaining('done=draftSaved')]);
    expect(await drafts()).toEqual([{ form: 'submitReport', fields: { text } }]);
    await township.submit('/sign-out');
    const html = await shown(await web.signIn('T1'));
    expect(html).toContain(`${text}</textarea>`);
    expect(html).toMatch(/草稿，2026年11月24日 \d\d:\d\d 保存/);
    expect(await shown(await web.signIn('OFF'))).not.toContain(text);
    township = await web.signIn('T1');
    const day = async () => (await township.get('/')).text();
    expect(await day()).toContain(`还没有提交的草稿 1 份`);
    expect(await day()).toMatch(/<a href="\/tasks\/[^"]+#submitReport-[^"]+">报送结果：制定工作方案<\/a>/);
    expect((await township.submit(path(), { text, isFinal: 'no', occurredOn: '2026-11-24' })).status).toBe(303);
    expect(await drafts()).toEqual([]);
    expect(await day()).not.toContain('还没有提交的草稿');
  });

  test('stays where its action is refused, and is offered no more once the action is past', async () => {
    const rows = await web.opened.owner<{ id: string }>(
      `select o.id from obligation o join unit u on u.id = o.unit_id where u.code = 'T3' and o.kind = 'result' order by o.deadline_day desc limit 1`,
    );
    const [other, asked] = [await web.signIn('T3'), `/obligations/${rows[0]?.id ?? ''}/extension-requests`];
    await other.submit(`${asked}/draft`, { reason: '连日大雪' });
    expect((await other.post(`/api${asked}`, { reason: '连日大雪' })).status).toBe(422);
    expect(await drafts()).toEqual([{ form: 'requestExtension', fields: { reason: '连日大雪' } }]);
    expect(await (await other.get('/')).text()).toContain('申请延期：');
    const whole = { reason: '连日大雪', progress: '过半', requestedDay: '2027-03-31' };
    expect((await other.post(`/api${asked}`, whole)).status).toBe(201);
    expect(await drafts()).toEqual([]);
    await other.submit(`${asked}/draft`, { reason: '又一场大雪' });
    expect(await (await other.get('/')).text()).not.toContain('还没有提交的草稿');
    await web.opened.owner('delete from form_draft');
  });

  test('is discarded by its button, and nobody keeps one where he may not act', async () => {
    const [asked, other] = [`/obligations/${result.id}/extension-requests/draft`, await web.signIn('T2')];
    await township.submit(asked, { reason: '连日大雪' });
    expect(await drafts()).toHaveLength(1);
    const discarded = await township.submit(asked, { reason: '连日大雪', discard: 'yes' });
    expect(leadsTo(discarded)).toContain('done=draftDiscarded');
    expect(await drafts()).toEqual([]);
    expect((await other.submit(asked, { reason: '别人的' })).status).toBe(404);
    expect((await (await web.signIn('OFF')).submit(asked, { reason: '别人的' })).status).toBe(403);
  });
});
