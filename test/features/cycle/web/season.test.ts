import { bulletinWriter } from '../../../../features/bulletin/words/bulletin-writer';
import { advanceCampaign } from '../../../../features/campaign/use-cases/advance-campaign';
import { advanceCycle } from '../../../../features/cycle/use-cases/advance-cycle';
import { advanceTask } from '../../../../features/supervision/use-cases/advance-task';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';
import { openPostingRound } from '../support/posting-round';

let web: Web;
let address: string;

beforeAll(async () => {
  web = await startWeb();
  const [campaign] = await web.opened.owner<{ id: string }>('select id from campaign');
  address = `/campaigns/${campaign?.id}`;
});
afterAll(() => web.stop());

const season = { from: '2027-01-01', through: '2027-03-31', months: '2', pledges: 'on' };

test('only a notice that prescribes a posting has a season, and only the office settles it', async () => {
  const office = await web.signIn('OFF');
  expect(await (await office.get(address)).text()).not.toContain(`${address}/season`);
  expect((await office.get(`${address}/season`)).status).toBe(404);
  await web.opened.owner(`update task set posting_day = 20 where standing_from is not null`);
  expect(await (await office.get(address)).text()).toContain(`${address}/season`);
  const township = await web.signIn('T1');
  expect(await (await township.get(address)).text()).not.toContain(`${address}/season`);
  expect((await township.submit(`${address}/season`, season)).status).toBe(403);
});

test('what is wrong stands beside its field; what is right is kept, told to the processes and in the audit', async () => {
  const office = await web.signIn('OFF');
  const refused = await office.submit(`${address}/season`, { ...season, through: '2026-12-31' });
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('结束日早于开始日，请核对两个日期')]);
  expect(leadsTo(await office.submit(`${address}/season`, season))).toBe(address);
  const [kept] = await web.opened.owner(
    `select season ->> 'annualMonths' as months, season ->> 'asksPledges' as pledges, version > seen_version as told from campaign`,
  );
  expect(kept).toEqual({ months: '2', pledges: 'true', told: true });
  const [entry] = await web.opened.owner(`select after ->> 'fromDay' as day from audit_entry where kind = 'season.settled'`);
  expect(entry).toEqual({ day: '2027-01-01' });
  expect(await (await office.get(`${address}/season`)).text()).toContain('value="2027-03-31"');
});

test('a round of pledges leads a township to where it reports them, and offers nothing to post; handed in, it is done', async () => {
  const { opened } = web;
  await opened.owner('update task set posting_day = null');
  const { taskId } = await openPostingRound(web, ['T1'], 2);
  const [{ campaign } = { campaign: '' }] = await opened.owner<{ campaign: string }>('select campaign_id as campaign from notice_cycle');
  const [township, office] = await Promise.all([web.signIn('T1'), web.signIn('OFF')]);
  await office.submit(`/campaigns/${campaign}/season`, season);
  await advanceCampaign({ database: opened.database }, { campaignId: campaign, atMs: 0 });
  await advanceTask({ database: opened.database }, { taskId, atMs: 0 });
  const [{ id: cycleId } = { id: '' }] = await opened.owner<{ id: string }>(`select id from notice_cycle where kind = 'pledges'`);
  await advanceCycle({ database: opened.database, writer: bulletinWriter }, { cycleId, atMs: 0 });
  const [own] = await opened.owner<{ id: string; unit: string }>(
    `select o.id, unit_id as unit from obligation o join unit u on u.id = o.unit_id where o.kind = 'pledge' and u.code = 'T1'`,
  );
  const shown = async (visitor: Visitor, path = `/cycles/${cycleId}`) => (await visitor.get(path)).text();
  const pages = [await shown(township), await shown(office)];
  expect(pages[0]).toContain('请报送承诺书');
  expect(pages[0]).toContain(`href="/tasks/${taskId}?unit=${own?.unit}#o-${own?.id}"`);
  expect(pages[1]).toContain('还有 12 个乡镇没有报送承诺书，请督促');
  for (const words of ['登记公示', '公示看板', '起草通报', '清册', '个村']) expect(pages.join()).not.toContain(words);
  expect(await shown(township, '/')).not.toContain('征缴期承诺书 定期公示缴费情况：还有');
  expect(await shown(township, `/tasks/${taskId}?unit=${own?.unit}`)).toContain(`id="submitReport-${own?.id}"`);
  for (const path of ['board', 'postings']) expect(leadsTo(await township.get(`/cycles/${cycleId}/${path}`))).toBe(`/cycles/${cycleId}`);
  const rows = [{ unitId: own?.unit, manner: 'nothing' }];
  const refused = await township.post(`/api/cycles/${cycleId}/postings`, { rows });
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('没有要登记的公示')]);
  const report = { text: '承诺书 12 份已交', isFinal: true, occurredOn: '2026-12-02' };
  expect((await township.post(`/api/obligations/${own?.id}/reports`, report)).status).toBe(201);
  expect(await shown(office)).toContain('已交 1/12 个乡镇');
  expect(await shown(office, '/cycles')).toContain('已交 1/12 个乡镇');
});
