import fc from 'fast-check';
import { gapToPlan, isBehind, type Plan, plannedShare, undercut } from '../../../../../features/figures/rules/progress/planned';
import { day } from '../../../../support/rules/state-calendar';

const COUNTY: Plan = {
  startDay: day('2023-03-31'),
  points: [
    { day: day('2023-06-30'), goal: 6_000 },
    { day: day('2023-08-31'), goal: 9_000 },
    { day: day('2023-09-30'), goal: 9_500 },
    { day: day('2023-10-31'), goal: 9_800 },
  ],
};
const share = (on: string): number => {
  const { up, down } = plannedShare(COUNTY, day(on));
  return up / down;
};

test.each([
  ['2023-01-01', 0],
  ['2023-03-31', 0],
  ['2023-06-30', 6_000],
  ['2023-07-31', 7_500],
  ['2023-09-15', 9_250],
  ['2023-10-31', 9_800],
  ['2023-12-31', 9_800],
])('by the end of %s %d hundredths of a percent are planned', (on, expected) => {
  expect(share(on)).toBe(expected);
});

test('a plan that begins with its first goal asks nothing before it', () => {
  expect(plannedShare({ startDay: day('2023-06-30'), points: [] }, day('2023-07-01'))).toEqual({ up: 0, down: 1 });
});

test('behind and gap say the same', () => {
  const planned = plannedShare(COUNTY, day('2023-07-31'));
  expect([isBehind({ paid: 75, quota: 100 }, planned), gapToPlan({ paid: 75, quota: 100 }, planned)]).toEqual([false, 0]);
  expect([isBehind({ paid: 74, quota: 100 }, planned), gapToPlan({ paid: 74, quota: 100 }, planned)]).toEqual([true, -100]);
  expect(gapToPlan({ paid: 82, quota: 100 }, planned)).toBe(700);
});

test('the planned share never falls, and reaches each goal on its day', () => {
  const steps = fc.array(fc.record({ days: fc.integer({ min: 1, max: 120 }), more: fc.integer({ min: 0, max: 4_000 }) }), { minLength: 1, maxLength: 6 }); // prettier-ignore
  fc.assert(
    fc.property(steps, fc.nat(800), (drawn, after) => {
      const points = drawn.map((_, at) => ({
        day: drawn.slice(0, at + 1).reduce((sum, { days }) => sum + days, 0),
        goal: drawn.slice(0, at + 1).reduce((sum, { more }) => sum + more, 0),
      }));
      const plan = { startDay: 0, points };
      const [now, next] = [plannedShare(plan, after), plannedShare(plan, after + 1)];
      expect(next.up * now.down).toBeGreaterThanOrEqual(now.up * next.down);
      for (const { day: on, goal } of points) expect(plannedShare(plan, on).up / plannedShare(plan, on).down).toBe(goal);
    }),
  );
});

test('a plan of one’s own may run another way, and not below a goal of the county', () => {
  const own = (june: number): Plan => ({ ...COUNTY, points: [{ day: day('2023-06-30'), goal: june }, ...COUNTY.points.slice(1)] });
  expect(undercut(own(7_000), COUNTY)).toEqual([]);
  expect(undercut(own(5_999), COUNTY)).toEqual([COUNTY.points[0]]);
  expect(undercut({ ...COUNTY, points: COUNTY.points.slice(-1) }, COUNTY)).toHaveLength(3);
});
