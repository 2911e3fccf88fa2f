import { systemActor } from '../../../../core/access/actor';
import { isWorkDay, isYearLoaded } from '../../../../core/calendar/calendar';
import type { NamedDay } from '../../../../features/calendar/rules/plan-load';
import { loadCalendar, type LoadRequest } from '../../../../features/calendar/use-cases/load-calendar';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at, day } from '../../../support/rules/state-calendar';

const actor = systemActor('test');
const on = (text: string, kind: NamedDay['kind'] = 'holiday'): NamedDay => ({ day: day(text), kind, name: '元旦' });
const of2027 = Array.from({ length: 20 }, (_, ahead): NamedDay => ({ ...on('2027-02-01'), day: day('2027-02-01') + ahead }));

let opened: OpenedDatabase;
beforeEach(async () => {
  opened = await openTestDatabase();
  await opened.setNow(at('2026-11-30 09:00'));
});
afterEach(() => opened.close());

const load = (days: readonly NamedDay[], more: Partial<LoadRequest> = {}) =>
  loadCalendar(opened.database, actor, { days, source: 'list.csv', ...more });
const calendar = () => opened.database.transaction(actor, (tx) => tx.calendar.load());
const daysOf2026 = async () => (await opened.database.transaction(actor, (tx) => tx.calendar.listDays(2026))).length;

test('the list of 2027 that names two days of 2026 leaves 2026 as it was, with those two beside it', async () => {
  const before = await daysOf2026();
  expect(await load([...of2027, on('2026-12-30'), on('2026-12-31')])).toMatchObject({ kind: 'loaded', plan: { year: 2027 } });
  expect(await daysOf2026()).toBe(before + 2);
  const now = await calendar();
  expect(['2026-10-01', '2026-12-31', '2027-02-01'].map((text) => isWorkDay(now, day(text)))).toEqual([false, false, false]);
  expect(isYearLoaded(now, day('2026-06-01')) && isYearLoaded(now, day('2027-06-01'))).toBe(true);
  expect(await opened.query('select year from calendar_year where year > 2025 order by 1')).toEqual([{ year: 2026 }, { year: 2027 }]);
});

test('a list of one day is questioned; confirmed, the day is off and the year is still estimated', async () => {
  expect(await load([on('2027-01-01')])).toMatchObject({ kind: 'questioned', plan: { questions: [{ code: 'fewDaysOff', daysOff: 1 }] } });
  expect(isWorkDay(await calendar(), day('2027-01-01'))).toBe(true);
  expect(await load([on('2027-01-01')], { confirmed: true })).toMatchObject({ kind: 'loaded' });
  const now = await calendar();
  expect(isWorkDay(now, day('2027-01-01'))).toBe(false);
  expect(isYearLoaded(now, day('2027-06-01'))).toBe(false);
  expect(await opened.query("select after -> 'confirmed' as confirmed from audit_entry where kind = 'calendar.loaded'")).toEqual([
    { confirmed: ['fewDaysOff'] },
  ]);
});

test('a preview and a refusal change nothing', async () => {
  const before = await calendar();
  expect(await load(of2027, { previewOnly: true })).toMatchObject({ kind: 'previewed', plan: { changes: { added: of2027 } } });
  expect(await load([...of2027, on('2062-01-01')], { confirmed: true })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'otherYears' },
  });
  expect(await calendar()).toBe(before);
});

test('once confirmed, a neighbour’s day becomes what the later list says, but a county holiday stays', async () => {
  await load([on('2026-04-17', 'countyHoliday')]);
  const days = [...of2027, on('2026-10-01', 'makeup'), on('2026-04-17', 'makeup')];
  expect(await load(days)).toMatchObject({
    kind: 'questioned',
    plan: { questions: [{ code: 'changesNeighbour', days: [day('2026-10-01')] }] },
  });
  await load(days, { confirmed: true });
  const now = await calendar();
  expect([isWorkDay(now, day('2026-10-01')), isWorkDay(now, day('2026-04-17'))]).toEqual([true, false]);
});
