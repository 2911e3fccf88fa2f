import { civilDayOf } from '../../../../../core/calendar/civil-day';
import { colour } from '../../../../../core/obligation/colour';
import type { LedgerRow } from '../../../../../features/ledger/use-cases/ledger-queries';
import type { Overview, OverviewRow } from '../../../../../features/ledger/use-cases/overview';
import { stateCalendar } from '../../../../support/rules/state-calendar';
import { newHolder } from '../../../../support/web/holder';
import { json, startWeb, type Visitor, type Web } from '../../../../support/web/web';
import { fillCounty } from '../../support/full-county';

let web: Web;
let leader: Visitor;
let overview: Overview;
beforeAll(async () => {
  web = await startWeb();
  await fillCounty(web);
  leader = await (await newHolder(web, 'county-leader', ['countyLeader'])).signIn();
  overview = await json<Overview>(await leader.get('/api/overview'));
});
afterAll(() => web.stop());

const sum = (rows: readonly OverviewRow[], light: 'red' | 'yellow' | 'blue'): number => rows.reduce((total, row) => total + row[light], 0);

test('each obligation that the rule of lights lights is counted once, by notice and by unit', async () => {
  const owed = await web.opened.owner<{ day: string; unit_id: string }>(
    `select to_char(deadline_day, 'YYYY-MM-DD') as day, unit_id from obligation where state = 'open' and kind not in ('review', 'receipt')`,
  );
  for (const light of ['red', 'yellow', 'blue'] as const) {
    const lit = owed.filter(({ day }) => colour(civilDayOf(day), civilDayOf('2026-11-24'), stateCalendar) === light);
    expect(lit.length).toBeGreaterThan(0);
    expect([overview.all[light], sum(overview.notices, light), sum(overview.units, light)]).toEqual([lit.length, lit.length, lit.length]);
    expect(overview.all[`${light}Units`]).toBe(new Set(lit.map(({ unit_id }) => unit_id)).size);
  }
  const days = owed.map(({ day }) => day).sort();
  expect(overview.oldest?.deadlineDay).toBe(days[0]);
  expect(overview.units.map(({ red }) => red)).toEqual(overview.units.map(({ red }) => red).sort((a, b) => b - a));
});

test('the page says first what is most pressing; each number leads to the ledger narrowed to what it counts', async () => {
  const html = await (await leader.get('/overview')).text();
  const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  expect(text).toContain(`${overview.all.redUnits} 个单位 ${overview.all.red} 项逾期，最久的是${overview.oldest?.unitName}`);
  const [first] = overview.units;
  expect(html).toContain(`/ledger?unit=${first?.id}&amp;colour=red`);
  const { rows } = await json<{ rows: readonly LedgerRow[] }>(await leader.get(`/api/tasks?limit=200&unit=${first?.id}&colour=red`));
  expect(rows.reduce((total, { overdue }) => total + overdue, 0)).toBe(first?.red);
});

test('a unit has no look at the whole county', async () => {
  const township = await web.signIn('T1');
  expect((await township.get('/overview')).status).toBe(403);
  expect(await (await township.get('/')).text()).not.toContain('/overview');
});
