import { parseDay } from '../../../../core/calendar/civil-day';
import { at } from '../../../support/rules/state-calendar';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';
import { openPostingRound, type PostingRound } from '../support/posting-round';

let web: Web;
let round: PostingRound;
let [office, township, tax]: Visitor[] = [];

beforeAll(async () => {
  web = await startWeb();
  round = await openPostingRound(web, ['T1'], 2);
  await web.opened.setNow(at('2026-12-14 09:00'));
  [office, township, tax] = await Promise.all(['OFF', 'T1', 'TAX'].map((who) => web.signIn(who)));
});
afterAll(() => web.stop());

const path = (what: string): string => `/cycles/${round.cycleId}${what}`;
const shown = async (visitor: Visitor | undefined, address: string): Promise<string> => (await visitor?.get(address))?.text() ?? '';
const given = { day: '2026-12-09', text: '青山1村村民委员会\t12\n青山2村村民委员会\t3', persons: '', action: 'deliver' };
const deliver = (note: string, more: Partial<typeof given> = {}) =>
  tax?.submit(path('/roster'), { ...given, ...more, note }) as Promise<Response>;
const decide = (visitor: Visitor | undefined, decision: string, opinion: string) =>
  visitor?.submit(path('/late-entries'), { [`entry-${round.unit('TAX')}`]: 'yes', decision, opinion }) as Promise<Response>;
/** What the bureau owes, and the day on which an evaluation finds it done. */
const standing = async () => {
  const [obligation] = await web.opened.owner<{ state: string }>(`select state from obligation where key = 'roster:2026-11'`);
  const [{ id = '' } = {}] = await web.opened.owner<{ id: string }>('select campaign_id as id from notice_cycle where id = $1', [
    round.cycleId,
  ]);
  const owed = await web.opened.database.transaction({ name: 'test', scope: '*' }, (tx) => tx.resultSources.owed(id, undefined));
  return [obligation?.state, owed.find(({ key }) => key === 'roster:2026-11')?.doneOn];
};
const TODAY = ['met', parseDay('2026-12-14')];

test('a roster that says it was there before the 10th and is recorded after it says why', async () => {
  const silent = await deliver(' ');
  expect([silent.status, await silent.text()]).toEqual([
    422,
    expect.stringContaining('href="#note">提供日期在截止日期以前、现在才登记的，请写明原因'),
  ]);
  expect(await web.opened.owner('select 1 from roster')).toEqual([]);
});

test('it serves for the sheets and ends what is owed; that it was in time waits, and is seen where it waits', async () => {
  expect(leadsTo(await deliver('专线中断'))).toBe(`${path('/roster')}?done=toConfirm`);
  expect(await standing()).toEqual(TODAY);
  await round.advance();
  expect(await web.opened.owner('select 1 from notice_cycle where sheets_roster_id is not null')).toHaveLength(1);
  expect(leadsTo(await deliver('专线中断'))).toBe(`${path('/roster')}?done=unchanged`);
  expect(await shown(tax, path('/roster'))).toMatch(/第 1 次是补录的，等督办单位的人确认[\s\S]*专线中断[\s\S]*待确认/);
  expect(await shown(office, '/')).toContain('有清册的补录等您确认');
  expect(await shown(office, path(''))).toMatch(new RegExp(`逾期[\\s\\S]*href="${path('/late-entries')}">补录待确认`));
  expect(await shown(office, path('/late-entries'))).toMatch(
    /上月清册（国家税务总局某县税务局）[\s\S]*2026年12月9日（周三）提供，15 人[\s\S]*专线中断[\s\S]*TAX-contact/,
  );
});

test('neither who made it nor a township decides on it, and a refusal says why', async () => {
  expect((await decide(tax, 'confirmed', '')).status).toBe(403);
  const unasked = await decide(township, 'confirmed', '');
  expect([unasked.status, await unasked.text()]).toEqual([422, expect.stringContaining('请选要确认的补录')]);
  const foreign = await township?.post(`/api${path('/late-entries')}`, { unitIds: [round.unit('TAX')], decision: 'confirmed' });
  expect([foreign?.status, await json(foreign as Response)]).toMatchObject([422, { errors: [{ path: 'body.unitIds.0' }] }]);
  const own = `update roster set recorded_by = (select id from account where name = $1)`;
  await web.opened.owner(own, ['OFF-office']);
  const mine = await decide(office, 'confirmed', '');
  expect([mine.status, await mine.text()]).toEqual([422, expect.stringContaining('是您自己补录的，要由另一个人确认')]);
  await web.opened.owner(own, ['TAX-contact']);
  const silent = await decide(office, 'refused', ' ');
  expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('不予确认的要写明原因')]);
  expect(await standing()).toEqual(TODAY);
});

test('refused it stays late, who entered it reads why and may give the right day; confirmed it counts as of its day', async () => {
  expect(leadsTo(await decide(office, 'refused', '9日没有收到'))).toBe(`${path('/late-entries')}?done=refused`);
  expect(await standing()).toEqual(TODAY);
  expect(await shown(tax, path('/roster'))).toContain('第 1 次补录没有得到确认：9日没有收到。');
  const letters = `select p.email, r.params ->> 'reason' as reason from reminder r left join person p on p.id = r.person_id where r.rung like 'lateEntryRefused:%' order by 1`;
  expect(await web.opened.owner(letters)).toEqual([
    { email: 'tax-contact@county.example', reason: '9日没有收到' },
    { email: null, reason: '9日没有收到' },
  ]);
  expect(leadsTo(await deliver('10日送的纸质清册', { day: '2026-12-10' }))).toBe(`${path('/roster')}?done=toConfirm`);
  const answer = await office?.post(`/api${path('/late-entries')}`, { unitIds: [round.unit('TAX')], decision: 'confirmed' });
  expect(await json(answer as Response)).toEqual({ decided: 1 });
  expect(await standing()).toEqual(['met', parseDay('2026-12-10')]);
  const page = await shown(township, path(''));
  expect(page).toContain('补录已确认');
  expect(page).not.toContain('逾期</span>');
  const told = `select kind, reason from audit_entry where kind like 'roster.%' order by id`;
  expect(await web.opened.owner(told)).toEqual([
    { kind: 'roster.refused', reason: '9日没有收到' },
    { kind: 'roster.confirmed', reason: null },
  ]);
});
