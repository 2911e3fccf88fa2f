import { leadsTo, startWeb, type Web } from '../../../support/web/web';

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
