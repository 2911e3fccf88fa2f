import { at } from '../../../../support/rules/state-calendar';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

describe('an objection to an assignment', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  let ids: readonly string[];
  beforeAll(async () => {
    web = await startWeb();
    await web.opened.setNow(at('2026-11-04 10:00'));
    [office, township] = await Promise.all([web.signIn('OFF'), web.signIn('T1')]);
    const rows = await web.opened.owner<{ id: string }>(
      `select a.id from assignment a join unit u on u.id = a.unit_id where u.code = 'T1' and a.state = 'assigned' order by a.id`,
    );
    ids = rows.map(({ id }) => id);
  });
  afterAll(() => web.stop());

  const states = () => web.opened.owner(`select id, state from assignment where id = any ($1::uuid[]) order by id`, [ids]);

  test('stands first in the office’s day with its reason, while the clock goes on; refused, the unit and whoever objected are told', async () => {
    const sent = await township.submit(`/assignments/${ids[0] ?? ''}/objections`, { reason: '属县税务局职责', suggestedUnit: '县税务局' });
    expect(leadsTo(sent)).toContain('done=objectToAssignment');
    const day = await (await office.get('/')).text();
    expect(day).toContain('1 件申诉等您答复');
    expect(day).toContain('认为应由县税务局承办');
    expect(await (await township.get('/')).text()).toContain('申诉，等待答复');
    const [path] = /\/objections\/[0-9a-f-]{36}\/decision/.exec(day) ?? [];
    const unsaid = await office.submit(path ?? '', { decision: 'refused', note: '' });
    expect([unsaid.status, (await unsaid.text()).includes('请写明理由。')]).toEqual([422, true]);
    expect((await office.submit(path ?? '', { decision: 'refused', note: '三定方案写明由乡镇负责', from: 'today' })).status).toBe(303);
    expect(
      await web.opened.owner(`select audience, params->>'note' as note from reminder where rung like 'objectionRefused:%'`),
    ).toHaveLength(3);
    expect(await states()).toContainEqual({ id: ids[0], state: 'assigned' });
    expect((await json(await township.post(`/api/assignments/${ids[0] ?? ''}/objections`, { reason: '再议' })))['code']).toBe(
      'objectionDecided',
    );
  });

  test('accepted, the assignment ends, and the audit has both sides', async () => {
    const made = await json(await township.post(`/api/assignments/${ids[1] ?? ''}/objections`, { reason: '没有这项业务' }));
    const answer = await office.post(`/api/objections/${String(made['objectionId'])}/decision`, {
      decision: 'accepted',
      note: '改由税务局办',
    });
    expect([answer.status, await json(answer)]).toEqual([201, { ended: true }]);
    expect(await states()).toContainEqual({ id: ids[1], state: 'terminated' });
    const kinds = await web.opened.owner<{ kind: string }>(`select kind from audit_entry where kind like 'objection.%' order by id`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['objection.made', 'objection.refused', 'objection.made', 'objection.accepted']);
  });

  test('unanswered when the assignment ends, it and the request for more time lapse: no longer of the day, told to whoever asked', async () => {
    const asker = await web.signIn('T3');
    const [owed] = await web.opened.owner<{ id: string; of: string }>(
      `select o.id, o.assignment_id as of from obligation o join unit u on u.id = o.unit_id where u.code = 'T3' and o.kind = 'result' order by o.id limit 1`,
    );
    const objected = owed?.of ?? '';
    await asker.post(`/api/assignments/${objected}/receipt`);
    await asker.post(`/api/assignments/${objected}/objections`, { reason: '归水利局管' });
    const later = { requestedDay: '2027-01-29', reason: '汛期', progress: '过半' };
    expect((await asker.post(`/api/obligations/${owed?.id ?? ''}/extension-requests`, later)).status).toBe(201);
    const before = await (await office.get('/')).text();
    expect([before.includes('待答复的申诉'), before.includes('待批复的延期申请')]).toEqual([true, true]);
    expect((await office.post(`/api/assignments/${objected}/termination`, { reason: '任务撤销' })).status).toBe(201);
    const day = await (await office.get('/')).text();
    expect([day.includes('待答复的申诉'), day.includes('待批复的延期申请')]).toEqual([false, false]);
    const lapsed = await web.opened.owner(
      `select kind from audit_entry where kind in ('objection.lapsed', 'extension.lapsed') order by kind desc`,
    );
    expect(lapsed).toEqual([{ kind: 'objection.lapsed' }, { kind: 'extension.lapsed' }]);
    const told = await web.opened.owner(
      `select p.name from reminder r join person p on p.id = r.person_id where rung like 'terminated:%' and r.unit_id = (select unit_id from assignment where id = $1)`,
      [objected],
    );
    expect(told).toEqual([{ name: 'T3-contact' }]);
  });

  test('too late it is refused with the day on which the time ended, and no form is offered', async () => {
    const [late] = await web.opened.owner<{ id: string; task_id: string }>(
      `select a.id, a.task_id from assignment a join unit u on u.id = a.unit_id where u.code = 'T2' order by a.id`,
    );
    const page = async (who: Visitor) => (await who.get(`/tasks/${late?.task_id ?? ''}`)).text();
    expect(await page(await web.signIn('T2'))).toContain('/objections');
    await web.opened.setNow(at('2026-11-20 09:00'));
    const other = await web.signIn('T2');
    const answer = await other.post(`/api/assignments/${late?.id ?? ''}/objections`, { reason: '迟了' });
    expect(await json(answer)).toMatchObject({ code: 'objectionTooLate', title: expect.stringContaining('11月6日') as string });
    expect(await page(other)).not.toContain('/objections');
  });
});
