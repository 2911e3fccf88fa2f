import { systemActor } from '../../../../core/access/actor';
import { parseDay } from '../../../../core/calendar/civil-day';
import { takeOnBulletin } from '../../../../features/bulletin/use-cases/take-action';
import { bulletinWriter } from '../../../../features/bulletin/words/bulletin-writer';
import { advanceCampaign } from '../../../../features/campaign/use-cases/advance-campaign';
import { advanceCycle } from '../../../../features/cycle/use-cases/advance-cycle';
import { changeCycle } from '../../../../features/cycle/use-cases/change-cycle';
import { deliverRoster } from '../../../../features/cycle/use-cases/deliver-roster';
import { settleSeason } from '../../../../features/cycle/use-cases/settle-season';
import { meetPostings } from '../../../../features/cycle/use-cases/meet-obligations';
import type { PostingRow } from '../../../../features/cycle/use-cases/posting-repository';
import { endUnit, saveUnit } from '../../../../features/directory/use-cases/change-directory';
import { importDirectory } from '../../../../features/directory/use-cases/import-directory';
import { READ_FACTS } from '../../../../features/letters/store/forming-sql';
import { advanceTask } from '../../../../features/supervision/use-cases/advance-task';
import { announcer } from '../../../support/announcer';
import { type DatabaseParts, startDatabaseParts } from '../../../support/database/parts';
import { openCountedRound } from '../support/counted-round';

const person = systemActor('test');

let parts: DatabaseParts;
let [cycleId, taxId, campaignId] = ['', '', ''];
let villages: ReadonlyMap<string, string>;

const setClock = (at: string) =>
  parts.owner.query('update instance set offset_ms = $1', [Date.parse(`${at.replace(' ', 'T')}:00+08:00`) - Date.now()]);
const rows = async <Row>(sql: string): Promise<readonly Row[]> => (await parts.owner.query(sql)).rows as Row[];
const advance = () => advanceCycle({ database: parts.database, writer: bulletinWriter }, { cycleId, atMs: 0 });
const steps = () =>
  rows<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from audit_entry where kind like 'cycle.%' or kind in ('figures.frozen', 'bulletin.drafted') group by 1 order by 1`,
  );
const states = async () =>
  Object.fromEntries(
    (
      await rows<{ code: string; state: string }>(
        `select u.code, p.state from village_posting p join unit u on u.id = p.unit_id where p.state <> 'over'`,
      )
    ).map(({ code, state }) => [code, state]),
  );
const owed = async () =>
  Object.fromEntries(
    (await rows<{ kind: string; state: string }>(`select kind, state from obligation where kind in ('roster', 'posting')`)).map(
      ({ kind, state }) => [kind, state],
    ),
  );
const deliver = (v1: number, v2: number) =>
  deliverRoster(parts.database, person, {
    cycleId,
    unitId: taxId,
    deliveredOn: parseDay('2023-05-19') ?? 0,
    counts: [
      { unitId: villages.get('v1') ?? '', persons: v1 },
      { unitId: villages.get('v2') ?? '', persons: v2 },
    ],
  });
/** What a township's page does: records a village and meets the posting when it was the last. */
const record = (code: string, timing: PostingRow['timing']) =>
  parts.database.transaction(person, async (tx) => {
    await changeCycle(tx, cycleId);
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) throw new Error('no cycle');
    const nowMs = await tx.nowMs();
    const row: PostingRow = { unitId: villages.get(code) ?? '', manner: 'readOut', postedOn: parseDay('2023-05-19'), timing };
    await tx.postings.record(cycleId, [row], { accountId: undefined, rosterId: undefined, nowMs });
    await meetPostings(tx, person, cycle, nowMs);
  });

beforeAll(async () => {
  parts = await startDatabaseParts();
  ({ cycleId, taxId, campaignId, villages } = await openCountedRound(parts, setClock));
});

afterAll(() => parts.stop());

test('a round opens once, with a row for each village, and asks for the roster', async () => {
  expect(await advance()).toMatchObject({ done: false, stage: 'roster', villages: 2, owed: 2 });
  await advanceCampaign({ database: parts.database }, { campaignId, atMs: 0 });
  expect(await rows('select period, workflow_key, roster_due::text as roster, posting_due::text as posting from notice_cycle')).toEqual([
    { period: '2023-04', workflow_key: `${campaignId}:2023-04`, roster: '2023-05-10', posting: '2023-05-20' },
  ]);
});

test('a village that the directory gets is in the round at once, and one that has ended is out of it; other changes do not trouble it', async () => {
  const told = () =>
    rows<{ n: number }>(`select count(*)::int as n from outbox_event where process = 'noticeCycle' and row_id = '${cycleId}'`);
  const [{ n: before = 0 } = {}] = await told();
  const [township] = await rows<{ code: string }>("select code from unit where id = (select parent_id from unit where code = 'v1')");
  const village = {
    line: 1,
    code: 'v3',
    name: '3村',
    kind: 'village',
    parent: township?.code ?? '',
    aliases: [],
    isActedFor: true,
  } as const;
  const saved = await saveUnit(parts.database, person, village, true);
  expect(await told()).toEqual([{ n: before + 1 }]);
  await advance();
  expect(await states()).toEqual({ v1: 'owed', v2: 'owed', v3: 'owed' });
  const unitId = saved.kind === 'done' ? saved.unitId : '';
  await endUnit(parts.database, person, { unitId, toDay: parseDay('2023-04-30') ?? 0, givesNames: false });
  expect(await told()).toEqual([{ n: before + 2 }]);
  await advance();
  expect(await states()).toEqual({ v1: 'owed', v2: 'owed' });
  await importDirectory(parts.database, person, { units: [], contacts: [] });
  expect(await told()).toEqual([{ n: before + 2 }]);
});

test('letters about a posting are told that the roster has not come, and which villages are not recorded', async () => {
  await setClock('2023-05-18 09:00');
  const [task] = await rows<{ id: string }>('select id from task');
  await advanceTask({ database: parts.database }, { taskId: task?.id ?? '', atMs: 0 });
  const due = await rows<{ id: string }>(
    `select r.id from reminder r join obligation o on o.id = r.obligation_id where o.kind = 'posting' and r.state = 'recorded' and r.rung = 't-1'`,
  );
  const { rows: facts } = await parts.owner.query<{ rung: string; posting: unknown }>(READ_FACTS, [due.map(({ id }) => id)]);
  expect(facts.map(({ rung, posting }) => ({ rung, posting }))).toEqual([
    { rung: 't-1', posting: { cycleId, isRosterMissing: true, owed: 2, firstOwed: ['1村', '2村'] } },
  ]);
});

test('a roster on the 19th meets what the bureau owes; a second one with other figures replaces the sheets, the same again is nothing', async () => {
  await setClock('2023-05-19 10:00');
  expect(await deliver(5, 0)).toEqual({ kind: 'delivered', version: 1, changed: 0, toConfirm: false, isCorrection: false });
  expect(await advance()).toMatchObject({ stage: 'posting', owed: 1 });
  expect(await states()).toEqual({ v1: 'owed', v2: 'nothing' });
  expect(await owed()).toEqual({ roster: 'met', posting: 'open' });
  expect(await deliver(5, 0)).toEqual({ kind: 'unchanged', version: 1 });
  expect(await deliver(5, 3)).toEqual({ kind: 'delivered', version: 2, changed: 1, toConfirm: false, isCorrection: false });
  await advance();
  expect(await states()).toEqual({ v1: 'owed', v2: 'owed' });
  expect(await rows('select r.version from notice_cycle c join roster r on r.id = c.sheets_roster_id')).toEqual([{ version: 2 }]);
});

test('the township is told once, for the roster that replaced its sheets, of which villages and which numbers', async () => {
  await advance();
  expect(
    await rows(`select r.audience, r.unit_id = o.unit_id as own, o.kind, r.params from reminder r join obligation o on o.id = r.obligation_id
      where r.rung = (select 'sheetsReplaced:' || id from roster where version = 2)`),
  ).toEqual([{ audience: 'contact', own: true, kind: 'posting', params: { cycleId, sheets: '2村\t0\t3' } }]);
});

test('at 24:00 of the 20th the village that is not recorded is listed, the figures are frozen and the bulletin is drafted by nobody; again, nothing', async () => {
  await record('v1', 'inTime');
  expect(await owed()).toMatchObject({ posting: 'open' });
  await setClock('2023-05-21 00:00');
  expect(await advance()).toMatchObject({ done: false, stage: 'approval', owed: 1 });
  const once = await steps();
  expect(once).toEqual([
    { kind: 'bulletin.drafted', n: 1 },
    { kind: 'cycle.met', n: 2 },
    { kind: 'cycle.missingListed', n: 1 },
    { kind: 'cycle.opened', n: 1 },
    { kind: 'cycle.rosterDelivered', n: 2 },
    { kind: 'cycle.sheetsPrepared', n: 2 },
    { kind: 'cycle.sheetsReplaced', n: 1 },
    { kind: 'cycle.villagesChanged', n: 3 },
    { kind: 'figures.frozen', n: 1 },
  ]);
  await advance();
  expect(await steps()).toEqual(once);
  const [bulletin] = await rows<{ author_ids: string[]; state: string; text: string }>('select author_ids, state, text from bulletin');
  expect(bulletin).toMatchObject({ author_ids: [], state: 'draft' });
  expect(bulletin?.text).toMatch(/至2023年5月20日 24 时没有登记公示的有：.* 1 个村。/);
  expect(await rows('select through_day::text as day from figure_snapshot')).toEqual([{ day: '2023-04-30' }]);
});

test('what is posted afterwards is late and meets the posting; it stays listed', async () => {
  await record('v2', 'late');
  expect(await owed()).toEqual({ roster: 'met', posting: 'met' });
  expect(await rows(`select state, timing from village_posting where listed_at is not null`)).toEqual([
    { state: 'readOut', timing: 'late' },
  ]);
});

test('it is archived when its bulletin is issued, and a roster corrected afterwards changes neither round nor snapshot', async () => {
  const { rows: accounts } = await parts.owner.query<{ id: string; person_id: string }>(
    `with p as (insert into person (name, email) values ('甲', 'a@county.example'), ('乙', 'b@county.example') returning id, name)
     insert into account (person_id, name) select id, name from p returning id, person_id`,
  );
  const [bulletin] = await rows<{ id: string }>('select id from bulletin');
  const take = (at: number, request: Parameters<typeof takeOnBulletin>[3]) => {
    const { id: accountId = '', person_id: personId = '' } = accounts[at] ?? {};
    return takeOnBulletin(
      parts.database,
      { actor: { ...person, accountId }, access: { personId, duties: [] } },
      bulletin?.id ?? '',
      request,
      announcer,
    );
  };
  await take(0, { action: 'submit' });
  expect(await take(0, { action: 'approve', opinion: undefined })).toEqual({ kind: 'refused', refusal: 'own' });
  await take(1, { action: 'approve', opinion: undefined });
  const issuedOn = parseDay('2023-05-21') ?? 0;
  const number = { register: '督查专报', number: 1, printed: '第1期' };
  expect(await take(0, { action: 'issue', issuedOn, ...number })).toEqual({ kind: 'done' });
  expect(
    await rows(`select row_id = '${cycleId}' as told from outbox_event where process = 'noticeCycle' order by id desc limit 1`),
  ).toEqual([{ told: true }]);
  expect(await advance()).toMatchObject({ done: true, stage: 'archived' });

  const frozen = 'select hash, content from figure_snapshot';
  const before = await rows(frozen);
  expect(await deliver(9, 9)).toMatchObject({ kind: 'delivered', version: 3, isCorrection: true });
  expect(await advance()).toMatchObject({ done: true, stage: 'archived' });
  expect(await rows(frozen)).toEqual(before);
  expect(await rows('select state, outcome from notice_cycle')).toEqual([{ state: 'closed', outcome: 'issued' }]);
  expect(await rows('select r.version from notice_cycle c join roster r on r.id = c.sheets_roster_id')).toEqual([{ version: 2 }]);
});

test('a season that is settled asks for pledges a month before it; who has not handed them in by the day before it is listed, and that is all', async () => {
  await setClock('2023-06-02 09:00');
  const day = (text: string) => parseDay(text) ?? 0;
  const season = { fromDay: day('2023-09-01'), throughDay: day('2023-12-31'), asksPledges: true };
  expect(await settleSeason(parts.database, person, { campaignId, ...season })).toEqual({ kind: 'settled' });
  await setClock('2023-08-02 09:00');
  await advanceCampaign({ database: parts.database }, { campaignId, atMs: 0 });
  const [task] = await rows<{ id: string }>('select id from task');
  await advanceTask({ database: parts.database }, { taskId: task?.id ?? '', atMs: 0 });
  expect(await rows(`select key, deadline_day::text as day from obligation where kind = 'pledge'`)).toEqual([
    { key: 'pledge:2023', day: '2023-08-31' },
  ]);
  const [pledges] = await rows<{ id: string }>(`select id from notice_cycle where period = 'pledges-2023'`);
  cycleId = pledges?.id ?? '';
  expect(await advance()).toMatchObject({ stage: 'posting', villages: 1, owed: 1 });
  await setClock('2023-09-01 00:00');
  expect(await advance()).toMatchObject({ done: true, stage: 'archived' });
  expect(await rows(`select count(*)::int as n from village_posting where cycle_id = '${cycleId}' and listed_at is not null`)).toEqual([
    { n: 1 },
  ]);
});

test('a report that a township hands in instead stands for its rows, whatever they say', async () => {
  const standing = async () =>
    (await parts.database.transaction(person, (tx) => tx.cycleViews.records(cycleId))).map(({ state, isReported }) => [state, isReported]);
  expect(await standing()).toEqual([['owed', undefined]]);
  await parts.owner.query(
    `with met as (update obligation set state = 'met' where kind = 'pledge' returning id, task_id, assignment_id, unit_id)
     insert into report (obligation_id, task_id, assignment_id, unit_id, sequence, text, is_final, occurred_on, recorded_at, state)
     select id, task_id, assignment_id, unit_id, 1, '已交承诺书', true, '2023-08-30', duban_now(), 'accepted' from met`,
  );
  expect(await standing()).toEqual([['owed', true]]);
  expect(await parts.database.transaction(person, (tx) => tx.cycleViews.list())).toContainEqual(
    expect.objectContaining({ id: cycleId, owed: 0 }),
  );
});
