import { progressTable, type TableUnit } from '../../../../../features/figures/rules/table/progress-table';
import { day } from '../../../../support/rules/state-calendar';

const PLAN = {
  startDay: day('2023-03-31'),
  points: [
    { day: day('2023-06-30'), goal: 6_000 },
    { day: day('2023-10-31'), goal: 9_800 },
  ],
};
const figure = (paid: number, on: string) => ({ collected: { paid, amountFen: paid * 20_000 }, throughDay: day(on), entryIds: [] });
const unit = (unitId: string, quota: number, before: number, now: number): TableUnit => ({
  unitId,
  code: unitId,
  name: `${unitId}镇`,
  quota,
  before: figure(before, '2023-05-31'),
  now: figure(now, '2023-06-30'),
  onGoalDay: figure(now, '2023-06-30'),
});
const table = (units: readonly TableUnit[]) => progressTable(units, { day: day('2023-06-30'), plan: PLAN, smallestQuota: 30 });

test('a row says rank, rate, plan, gap, what is short, and what changed since the period before', () => {
  const { ranked, total } = table([unit('a', 1_000, 300, 700), unit('b', 1_000, 500, 590)]);
  expect(ranked).toMatchObject([
    { unitId: 'a', rank: 1, rankBefore: 2, rounded: 7_000, gap: 1_000, short: 280, change: 4_000, paidInPeriod: 400, light: 'green' },
    {
      unitId: 'b',
      rank: 2,
      rankBefore: 1,
      rounded: 5_900,
      gap: -100,
      short: 390,
      change: 900,
      light: 'red',
      reasons: ['late', 'behindPlan'],
    },
  ]);
  expect(total).toMatchObject({ quota: 2_000, collected: { paid: 1_290, amountFen: 25_800_000 }, rounded: 6_450, change: 2_450 });
});

test('the sum was in time where what was reported by the goal’s day reached it, whatever came later', () => {
  const late: TableUnit = { unitId: 'b', code: 'b', name: 'b镇', quota: 100, now: figure(90, '2023-07-10') };
  expect(table([unit('a', 1_000, 300, 700), late]).total).toMatchObject({ light: 'green', reasons: [] });
  expect(table([unit('a', 1_000, 300, 600), late]).total).toMatchObject({ light: 'yellow', reasons: ['late'] });
});

test('those without a figure or with few persons stand apart, and are not in each other’s ranks', () => {
  const none: TableUnit = { unitId: 'c', code: 'c', name: 'c镇', quota: 10 };
  const { ranked, unranked, missing, total } = table([unit('a', 1_000, 300, 700), unit('few', 29, 0, 29), none]);
  expect([ranked, unranked, missing].map((rows) => rows.map(({ unitId }) => unitId))).toEqual([['a'], ['few'], ['c']]);
  expect(missing[0]).toMatchObject({ light: 'grey', reasons: ['missing'] });
  expect(total?.quota).toBe(1_029);
});

test('a unit’s own plan is what it is measured by, the county’s goals what it must reach', () => {
  const slow = { ...PLAN, points: [{ day: day('2023-06-30'), goal: 7_500 }, ...PLAN.points.slice(1)] };
  const [row] = table([{ ...unit('a', 1_000, 300, 700), plan: slow }]).ranked;
  expect(row).toMatchObject({ gap: -500, light: 'yellow', reasons: ['behindPlan'] });
});

test('the first period has nothing before it; a county without figures has no total', () => {
  const { now, onGoalDay } = unit('a', 1_000, 0, 700);
  const first: TableUnit = { unitId: 'a', code: 'a', name: 'a镇', quota: 1_000, ...(now && { now }), ...(onGoalDay && { onGoalDay }) };
  const [row] = table([first]).ranked;
  expect([row?.change, row?.rankBefore, row?.paidInPeriod]).toEqual([undefined, undefined, undefined]);
  expect(table([{ unitId: 'c', code: 'c', name: 'c镇' }]).total).toBeUndefined();
});
