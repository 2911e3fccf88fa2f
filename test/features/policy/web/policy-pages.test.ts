import { newHolder } from '../../../support/web/holder';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';
import { at } from '../../../support/rules/state-calendar';

describe('政策 is changed by two persons', () => {
  let web: Web;
  let clerk: Visitor;
  let head: Visitor;
  let campaign: string;

  beforeAll(async () => {
    web = await startWeb();
    clerk = await web.signIn('OFF');
    head = await (await newHolder(web, 'zhuren', ['officeHead'])).signIn();
    campaign = (await web.opened.query<{ id: string }>('select id from campaign'))[0]?.id ?? '';
  });
  afterAll(() => web.stop());

  const general = {
    slot: '08:30',
    opens: '08:30',
    closes: '17:30',
    receiptWorkDays: '1',
    reviewWorkDays: '3',
    reworkWorkDays: '3',
    reportDay: '5',
  };
  const fields = (over: Record<string, string>) => ({ part: 'general', ...general, rosterDay: '10', reason: '错开早会', ...over });
  const policyOf = async () => (await web.opened.query<{ policy: { slots: unknown } }>('select policy from campaign'))[0]?.policy;
  const proposed = async (visitor: Visitor, over: Record<string, string>): Promise<string> => {
    const answer = await visitor.submit('/policy/change', fields({ step: 'propose', ...over }));
    expect(answer.status).toBe(303);
    return leadsTo(answer) ?? '';
  };

  test('the page tells the default in words, rung by rung', async () => {
    const html = await (await clerk.get('/policy')).text();
    for (const words of ['工作日 08:30', '交办信发出后第 1 个工作日', '到期前第15个工作日提醒', '分管领导', '红灯'])
      expect(html).toContain(words);
    expect((await (await web.signIn('T1')).get('/policy')).status).toBe(403);
  });

  test('what is wrong stands at its field, and what was typed comes back', async () => {
    const answer = await clerk.submit('/policy/change', fields({ step: 'propose', slot: '07:15', reworkWorkDays: '0', reason: '' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/id="f-slot-wrong">发信时点不在办公时间内/);
    expect(html).toMatch(/id="f-reworkWorkDays-wrong">退回重报期限/);
    expect(html).toMatch(/id="f-reason-wrong">请填写理由/);
    expect(html).toContain('value="07:15"');
  });

  test('a rung without a number is told at its row; one that goes to nobody is left out', async () => {
    const right = { 'before-0': '7', 'before-0-contact': 'yes', 'before-1': '', 'after-0': '1' };
    const answer = await clerk.submit('/policy/change', { part: 'result', campaign, step: 'preview', ...right, 'before-1-leader': 'yes' });
    expect(await answer.text()).toMatch(/id="f-before-1-wrong">催办阶梯中有的时点/);
    const shown = await (await clerk.submit('/policy/change', { part: 'result', campaign, step: 'preview', ...right })).text();
    expect(shown).toContain('取消');
    expect(shown).toContain('对在办任务的影响');
    expect(await web.opened.query('select from policy_change')).toEqual([]);
  });

  test('the effect is shown before, the proposer does not confirm, a second person does, and running tasks look again', async () => {
    const path = await proposed(clerk, { campaign, slot: '10:00' });
    expect(await (await clerk.get(path)).text()).toContain('等另一个人确认');
    expect((await clerk.submit(`${path}/decision`, { decision: 'confirmed' })).status).toBe(403);
    const html = await (await head.get(path)).text();
    expect(html).toContain('2026年11月25日 08:30 → 2026年11月25日 10:00');
    expect(await policyOf()).toMatchObject({ slots: { minute: 510 } });

    const before = await web.opened.query<{ version: number }>('select version from task order by id');
    await web.opened.owner('delete from outbox_event');
    const answer = await head.submit(`${path}/decision`, { decision: 'confirmed', note: '同意' });
    expect(await (await head.get(leadsTo(answer) ?? '')).text()).toContain(`${before.length} 项在办任务正在重新排定提醒`);
    expect(await policyOf()).toMatchObject({ slots: { minute: 600 } });
    expect(await web.opened.query('select version from task order by id')).toEqual(before.map(({ version }) => ({ version: version + 1 })));
    expect(await web.opened.query(`select process from outbox_event where process = 'task'`)).toHaveLength(before.length);
    const [entry] = await web.opened.query<{ before: object; after: object; reason: string }>(
      `select before, after, reason from audit_entry where kind = 'policy.confirmed'`,
    );
    expect(entry).toMatchObject({
      before: { value: { slots: { minute: 510 } } },
      after: { value: { slots: { minute: 600 } }, proposalReason: '错开早会' },
      reason: '同意',
    });
    expect((await head.submit(`${path}/decision`, { decision: 'rejected' })).status).toBe(409);
  });

  test('who proposes as head does not confirm it himself; an approver does; the default changes for new notices alone', async () => {
    const path = await proposed(head, { receiptWorkDays: '2' });
    expect((await head.submit(`${path}/decision`, { decision: 'confirmed' })).status).toBe(403);
    const approver = await (await newHolder(web, 'shenpi', ['approver'])).signIn();
    expect((await approver.submit(`${path}/decision`, { decision: 'confirmed' })).status).toBe(303);
    expect(await policyOf()).toMatchObject({ receiptWorkDays: 1 });
    expect(await web.opened.database.transaction({ name: 'system:test', scope: '*' }, (tx) => tx.policies.loadDefault())).toMatchObject({
      receiptWorkDays: 2,
      slots: { minute: 510 },
    });
  });

  test('one change of a part waits at a time; it is withdrawn by who proposed it and by nobody else', async () => {
    const path = await proposed(clerk, { campaign, slot: '11:00' });
    const again = await clerk.submit('/policy/change', fields({ campaign, step: 'propose', slot: '09:00' }));
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('已经有一项变更等着确认')]);
    expect((await head.submit(`${path}/withdrawal`)).status).toBe(403);
    expect((await clerk.submit(`${path}/withdrawal`)).status).toBe(303);
    expect(await policyOf()).toMatchObject({ slots: { minute: 600 } });
  });

  test('a new rung whose day has passed is skipped, so that nobody is written to about it', async () => {
    await web.opened.setNow(at('2026-11-24 11:00'));
    const [{ policy }] = (await web.opened.query<{ policy: { ladders: { result: { id: string; audiences: string[] }[] } } }>(
      'select policy from campaign',
    )) as [{ policy: { ladders: { result: { id: string; audiences: string[] }[] } } }];
    const form = Object.fromEntries(
      [...policy.ladders.result, { id: 't-5', audiences: ['contact'] }].flatMap(({ id, audiences }, at) => {
        const name = id === 'due' ? 'due-0' : `${id.startsWith('t') ? 'before' : 'after'}-${at}`;
        return [...(id === 'due' ? [] : [[name, id.slice(2)]]), ...audiences.map((duty) => [`${name}-${duty}`, 'yes'])];
      }),
    ) as Record<string, string>;
    const path = leadsTo(
      await clerk.submit('/policy/change', { part: 'result', campaign, step: 'propose', reason: '多提醒一次', ...form }),
    );
    expect((await head.submit(`${path}/decision`, { decision: 'confirmed' })).status).toBe(303);
    // The 5th work day before 11-30 was 11-23; that before 12-20 is still to come.
    const skipped = await web.opened.query(
      `select distinct o.deadline_day, r.state, r.audience from reminder r join obligation o on o.id = r.obligation_id where r.rung = 't-5'`,
    );
    expect(skipped).toEqual([
      { deadline_day: '2026-11-20', state: 'skipped', audience: 'contact' },
      { deadline_day: '2026-11-27', state: 'skipped', audience: 'contact' },
      { deadline_day: '2026-11-30', state: 'skipped', audience: 'contact' },
    ]);
  });
});
