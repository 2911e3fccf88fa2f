import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let township: Visitor;
let village: Visitor;
let office: Visitor;
let owed: { id: string; task_id: string; assignment_id: string };
/** Units below the township: it acts for the first two, the third stands for itself and has a contact. */
let below: Record<string, string>;
beforeAll(async () => {
  web = await startWeb();
  const { opened } = web;
  const made = await opened.owner<{ id: string; code: string }>(
    `insert into unit (code, name, kind, parent_id, is_acted_for)
     select v.code, v.name, 'village', parent.id, v.acted from unit parent, (values ('V1', '一村', true), ('V2', '二村', true), ('V3', '三村', false)) v (code, name, acted)
     where parent.code = 'T1' returning id, code`,
  );
  below = Object.fromEntries(made.map(({ id, code }) => [code, id]));
  await opened.owner(
    `with p as (insert into person (name, email) values ('三村联系人', 'v3@county.example') returning id, name),
       held as (insert into duty_holding (person_id, unit_id, duty) select p.id, $1::uuid, 'contact' from p)
     insert into account (person_id, name) select id, name from p`,
    [below['V3']],
  );
  const [found] = await opened.owner<typeof owed>(
    `with made as (update obligation set targets = '[{"metric": "清淤长度", "op": ">=", "value": 900, "unit": "米"}]'
     where id = (select o.id from obligation o join unit u on u.id = o.unit_id where u.code = 'T1' and o.kind = 'result' and o.deadline_day > '2026-12-01'
       order by o.deadline_day, o.key limit 1) returning id, task_id, assignment_id)
     select id, task_id, assignment_id from made`,
  );
  if (!found) throw new Error('nothing owed');
  owed = found;
  [township, village, office] = [await web.signIn('T1'), await web.signIn('v3@county.example'), await web.signIn('OFF')];
});
afterAll(() => web.stop());

const textOf = async (visitor: Visitor, address: string): Promise<string> =>
  (await (await visitor.get(address)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const parts = () =>
  web.opened.owner<{ id: string; code: string; state: string; figure: number | null }>(
    `select p.id, u.code, p.state, p.figure from part p join unit u on u.id = p.unit_id order by u.code`,
  );
const partOf = async (code: string): Promise<string> => (await parts()).find((part) => part.code === code)?.id ?? '';

test('what a township owes is split, its villages are recorded, and its report begins with their sum', async () => {
  const page = `/obligations/${owed.id}/parts`;
  expect(await textOf(township, `/tasks/${owed.task_id}`)).toContain('分解到下级单位');
  expect((await office.get(page)).status).toBe(403);
  expect((await (await web.signIn('T2')).get(page)).status).toBe(404);

  const filled = { units: 'kind:village', text: '把村前的沟清完。', dueDay: '2026-11-27', wanted: '300' };
  const late = await township.submit(page, { ...filled, dueDay: '2027-02-01' });
  expect(late.status).toBe(422);
  expect(await late.text()).toMatch(/不能晚于本单位自己的时限[\s\S]*把村前的沟清完。<\/textarea>/);
  const another = await township.post(`/api${page}`, { ...filled, wanted: 300, units: [owed.assignment_id] });
  expect([another.status, await another.text()]).toEqual([422, expect.stringContaining('只能分解到本单位的下级单位')]);
  expect(await parts()).toEqual([]);

  expect(leadsTo(await township.submit(page, filled))).toContain('done=split');
  expect((await parts()).map(({ code, state }) => [code, state])).toEqual([
    ['V1', 'open'],
    ['V2', 'open'],
    ['V3', 'open'],
  ]);
  expect((await township.post(`/api${page}`, { ...filled, wanted: 300, units: [below['V1']] })).status).toBe(422);

  // Only the village with a contact of its own is written to, at once and when its day comes near.
  const letter = await web.letterTo('v3@county.example', '分解');
  for (const words of ['上级单位把以下事项分解给贵单位', '完成分解事项（把村前的沟清完。）', '11月27日', 'next=/parts'])
    expect(letter).toContain(words);
  const rungs = await web.opened.owner<{ code: string; rung: string; slot: string }>(
    `select u.code, split_part(rung, ':', 1) as rung, to_char(send_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as slot
     from reminder r join unit u on u.id = r.unit_id where r.params ? 'partId' and r.kind = 'ladder' order by send_at`,
  );
  expect(rungs.map(({ code, rung, slot }) => `${code} ${rung} ${slot}`)).toEqual([
    'V3 t-1 11-26 08:30',
    'V3 due 11-27 08:30',
    'V3 o+1 11-30 08:30',
  ]);

  // A village that stands for itself sees its own part and nothing else, and nobody else records it.
  expect(await textOf(village, '/')).toContain('还有 1 件没有办结');
  const own = await textOf(village, '/parts');
  expect([own.includes('把村前的沟清完。'), own.includes('一村')]).toEqual([true, false]);
  expect((await village.submit(`/parts/${await partOf('V1')}/record`, { text: '别村的' })).status).toBe(404);
  const third = `/parts/${await partOf('V3')}`;
  expect((await township.submit(`${third}/record`, { text: '我来报' })).status).toBe(403);
  expect((await village.submit(`${third}/withdrawal`, { reason: '不想办' })).status).toBe(403);
  expect((await village.submit(`${third}/record`, { text: '清完了。', figure: '310.5' })).status).toBe(303);
  expect((await village.submit(`${third}/record`, { text: '又一次' })).status).toBe(409);
  const wrong = await township.submit(`/parts/${await partOf('V1')}/record`, { text: '清了一半', figure: '很多' });
  expect([wrong.status, (await wrong.text()).includes('清了一半</textarea>')]).toEqual([422, true]);
  expect((await township.post(`/api/parts/${await partOf('V1')}/record`, { text: '清完了。', figure: 290 })).status).toBe(201);

  await web.opened.setNow(new Date('2026-11-30T02:00:00Z').getTime());
  for (const visitor of [township, office])
    expect(await textOf(visitor, `/tasks/${owed.task_id}?unit=${await unitOf('T1')}`)).toContain(
      '分解给 3 个下级单位，已办结 2 个，逾期 1 个',
    );
  const shown = await (await township.get(`/tasks/${owed.task_id}`)).text();
  expect(shown).toMatch(/name="figure"[^>]*value="600.5"|value="600.5"[^>]*name="figure"/);
  expect(await textOf(office, `/tasks/${owed.task_id}`)).not.toContain('登记下级办结');

  // Struck off, ended or met: whatever is still open below is over with it.
  const report = { isFinal: 'yes', text: '全部清完。', figure: '905' };
  expect((await township.submit(`/obligations/${owed.id}/reports`, report)).status).toBe(303);
  expect((await parts()).at(1)?.state).toBe('open');
  const [handedIn] = await web.opened.owner<{ id: string }>('select id from report where obligation_id = $1', [owed.id]);
  expect((await office.post(`/api/reports/${handedIn?.id}/acceptance`)).status).toBe(201);
  expect((await parts()).map(({ state, figure }) => [state, figure])).toEqual([
    ['done', 290],
    ['withdrawn', null],
    ['done', 310.5],
  ]);
  const entries = await web.opened.owner<{ kind: string }>(`select kind from audit_entry where kind like 'part.%' order by id`);
  expect(entries.map(({ kind }) => kind)).toEqual(['part.given', 'part.recorded', 'part.recorded']);
});

const unitOf = async (code: string): Promise<string> =>
  (await web.opened.owner<{ id: string }>('select id from unit where code = $1', [code]))[0]?.id ?? '';
