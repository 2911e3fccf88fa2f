import { json, leadsTo, startWeb, type Web } from '../../../support/web/web';

describe('signing for all of one’s own', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web.stop());

  const unsignedOf = (code: string) =>
    web.opened.owner<{ id: string }>(
      `select a.id from assignment a join unit u on u.id = a.unit_id where u.code = $1 and a.state = 'assigned' order by a.id`,
      [code],
    );
  const signedInAudit = async () =>
    (
      await web.opened.owner<{ entity_id: string }>(`select entity_id from audit_entry where kind = 'assignment.signed' order by entity_id`)
    ).map(({ entity_id: id }) => id);

  test('one press signs for every task of one’s own unit and no other, each with its audit entry', async () => {
    const own = (await unsignedOf('T1')).map(({ id }) => id);
    const others = await unsignedOf('T2');
    expect(own.length).toBeGreaterThan(1);
    const township = await web.signIn('T1');
    expect(await (await township.get('/')).text()).toContain('action="/receipts"');
    const answer = await township.submit('/receipts');
    expect([answer.status, leadsTo(answer)]).toEqual([303, '/?done=signFor']);
    expect(await unsignedOf('T1')).toEqual([]);
    expect(await unsignedOf('T2')).toEqual(others);
    expect(await signedInAudit()).toEqual(own);
    expect(await (await township.get('/')).text()).not.toContain('action="/receipts"');
  });

  test('by the API, and of two at once each task is signed for once', async () => {
    const own = await unsignedOf('T2');
    const township = await web.signIn('T2');
    const answers = await Promise.all([township.post('/api/receipts'), township.post('/api/receipts')]);
    const signed = await Promise.all(answers.map((answer) => json<{ signed: number }>(answer)));
    expect(signed.reduce((sum, one) => sum + one.signed, 0)).toBe(own.length);
    expect(await unsignedOf('T2')).toEqual([]);
  });

  test('who is contact of two units and looks at one signs for that one, and goes on looking at it', async () => {
    const [held] = await web.opened.owner<{ unit: string; foreign: string }>(
      `with held as (insert into duty_holding (person_id, unit_id, duty)
         select p.id, u.id, 'contact' from person p, unit u where p.email = 't3-contact@county.example' and u.code = 'T4' returning unit_id)
       select held.unit_id as unit, (select id from unit where code = 'T5') as foreign from held`,
    );
    const of3 = await unsignedOf('T3');
    const both = await web.signIn('T3');
    expect(await (await both.get(`/?unit=${held?.unit ?? ''}`)).text()).toContain(`name="unit" value="${held?.unit ?? ''}"`);
    expect(leadsTo(await both.submit('/receipts', { unit: held?.unit ?? '' }))).toBe(`/?unit=${held?.unit ?? ''}&done=signFor`);
    expect([await unsignedOf('T4'), await unsignedOf('T3')]).toEqual([[], of3]);
    expect((await both.submit('/receipts', { unit: held?.foreign ?? '' })).status).toBe(404);
  });

  test('the office signs for nobody', async () => {
    const office = await web.signIn('OFF');
    expect(await json(await office.post('/api/receipts'))).toEqual({ signed: 0 });
  });
});
