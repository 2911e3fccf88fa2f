import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

describe('urging on many units together', () => {
  let web: Web;
  let office: Visitor;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
  });
  afterAll(() => web.stop());

  const assignments = (condition: string) =>
    web.opened.owner<{ id: string; task_id: string }>(
      `select a.id, a.task_id from assignment a join unit u on u.id = a.unit_id where ${condition} order by a.id`,
    );
  const urgedBy = () =>
    web.opened.owner<{ entity_id: string; reason: string }>(
      `select entity_id, reason from audit_entry where kind = 'assignment.urged' order by entity_id`,
    );
  const shownIn = (html: string): string[] => (/name="assignments" value="([^"]*)"/.exec(html)?.[1] ?? '').split(' ').sort();

  test('of the tasks that were ticked in the ledger every unit is shown before, urged in the office’s words, and named with the reason after', async () => {
    const [first] = await assignments(`u.code = 'T1' and a.state = 'assigned'`);
    const [signed, ...others] = await assignments(`a.task_id = '${first?.task_id ?? ''}'`);
    expect(others.length).toBeGreaterThan(0);
    await web.opened.owner(`update assignment set state = 'signed' where id = $1`, [signed?.id]);
    expect(await (await office.get('/ledger')).text()).toContain('name="task"');
    const before = await (await office.get(`/urges?who=unsigned&task=${first?.task_id ?? ''}`)).text();
    expect(shownIn(before)).toEqual(others.map(({ id }) => id));
    expect(before).toContain('已经签收。');
    const answer = await office.submit('/urges', {
      who: 'unsigned',
      tasks: first?.task_id ?? '',
      assignments: [signed, ...others].map((one) => one?.id ?? '').join(' '),
      note: '县长周五要听汇报',
    });
    expect(answer.status).toBe(303);
    const after = await (await office.get(leadsTo(answer) ?? '')).text();
    expect(after).toContain(`已催办 ${others.length + 1} 项`);
    expect(after).toContain('今天已经催办过该单位');
    expect(after).toContain('OFF');
    expect(new Set((await urgedBy()).map(({ reason }) => reason))).toEqual(new Set(['县长周五要听汇报']));
  });

  test('by the API whoever was urged today is left out, and the others are urged', async () => {
    const already = (await urgedBy()).map(({ entity_id: id }) => id);
    const [fresh] = await assignments(`a.state = 'assigned' and not (a.id::text = any (array['${already.join(`','`)}']))`);
    const body = { assignmentIds: [fresh?.id, already[0]], note: '请今天签收' };
    expect(await json(await office.post('/api/urges', body))).toMatchObject({
      urged: [fresh?.id],
      leftOut: [{ assignmentId: already[0], code: 'urgedToday' }],
    });
    expect(await json(await office.post('/api/urges', body))).toMatchObject({ urged: [] });
  });

  test('words that are too long come back, and nobody is urged', async () => {
    const before = await urgedBy();
    const [one] = await assignments(`a.state = 'assigned'`);
    const fields = { who: 'unsigned', tasks: one?.task_id ?? '', assignments: one?.id ?? '', note: '催'.repeat(501) };
    const answer = await office.submit('/urges', fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('催办内容最多 500 个字');
    expect(await urgedBy()).toEqual(before);
  });

  test('a unit urges nobody', async () => {
    const township = await web.signIn('T2');
    expect((await township.get('/urges')).status).toBe(403);
    expect((await township.post('/api/urges', { assignmentIds: [] })).status).toBe(403);
    expect(await (await township.get('/ledger')).text()).not.toContain('name="task"');
  });
});
