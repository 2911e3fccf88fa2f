import { newHolder } from '../../../support/web/holder';
import { json, startWeb, type Visitor, type Web } from '../../../support/web/web';

describe('a form about what somebody else has acted on since', () => {
  let web: Web;
  let office: Visitor;
  let other: Visitor;
  let township: Visitor;
  beforeAll(async () => {
    web = await startWeb();
    [office, township] = await Promise.all([web.signIn('OFF'), web.signIn('T1')]);
    other = await (await newHolder(web, '李四', ['officeHead'])).signIn();
  });
  afterAll(() => web.stop());

  const results = () =>
    web.opened.owner<{ id: string; task_id: string; assignment_id: string }>(
      `select o.id, o.task_id, o.assignment_id from obligation o join unit u on u.id = o.unit_id where u.code = 'T1' and o.kind = 'result' order by o.deadline_day`,
    );
  /** What the form at this address was shown at. */
  const seenIn = (html: string, path: string): string =>
    new RegExp(`action="${path}"[^>]*><input type="hidden" name="seen" value="(\\d+)"`).exec(html)?.[1] ?? '';
  const reported = async (obligationId: string): Promise<string> => {
    const answer = await township.post(`/api/obligations/${obligationId}/reports`, { text: '已经摸清底数', isFinal: true });
    return String((await json(answer))['reportId']);
  };

  test('says who changed what and when, keeps what was typed, and overwrites nothing', async () => {
    const [result] = await results();
    const reportId = await reported(result?.id ?? '');
    const path = `/reports/${reportId}/return`;
    const page = await (await office.get(`/tasks/${result?.task_id ?? ''}`)).text();
    const seen = seenIn(page, path);
    expect(Number(seen)).toBeGreaterThan(0);
    expect((await other.post(`/api${path}`, { reason: '缺少到村的台账' })).status).toBe(201);
    const answer = await office.submit(path, { reason: '请补充佐证材料后再报一次', seen });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toMatch(/打开本页以后，2026年11月24日 \d\d:\d\d 李四 退回/);
    expect(html).toContain('请补充佐证材料后再报一次');
    const rows = await web.opened.owner('select state, review_note from report where id = $1', [reportId]);
    expect(rows).toEqual([{ state: 'returned', review_note: '缺少到村的台账' }]);
  });

  test('one’s own doing, that of others on something else, and an urge disturb nobody', async () => {
    const [, second] = await results();
    const path = `/assignments/${second?.assignment_id ?? ''}/suspension`;
    const seen = seenIn(await (await office.get(`/tasks/${second?.task_id ?? ''}`)).text(), path);
    expect((await other.post(`/api/assignments/${second?.assignment_id ?? ''}/urges`)).status).toBe(201);
    expect((await office.submit(path, { reason: '上级要求暂停办理', seen })).status).toBe(303);
    const resumption = `/assignments/${second?.assignment_id ?? ''}/resumption`;
    expect((await office.submit(resumption, { seen })).status).toBe(303);
  });

  test('after a look at what was changed the same text goes through', async () => {
    const [, second] = await results();
    const path = `/obligations/${second?.id ?? ''}/extension-requests`;
    const seen = seenIn(await (await township.get(`/tasks/${second?.task_id ?? ''}`)).text(), path);
    const asked = { requestedDay: '2026-12-30', reason: '连日大雪，道路不通，无法入户', progress: '完成七成' };
    await other.post(`/api/assignments/${second?.assignment_id ?? ''}/suspension`, { reason: '核实数据' });
    await other.post(`/api/assignments/${second?.assignment_id ?? ''}/resumption`, {});
    const first = await township.submit(path, { ...asked, seen });
    const html = await first.text();
    expect([first.status, html.includes('李四 恢复'), html.includes('连日大雪，道路不通，无法入户</textarea>')]).toEqual([409, true, true]);
    expect((await township.submit(path, { ...asked, seen: seenIn(html, path) })).status).toBe(303);
  });
});
