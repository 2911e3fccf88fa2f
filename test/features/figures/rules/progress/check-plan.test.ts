import { planProblem } from '../../../../../features/figures/rules/progress/check-plan';

const point = (day: number, goal: number) => ({ day, goal });
const COUNTY = { startDay: 0, points: [point(30, 6_000), point(90, 9_800)] };
const plan = (...points: ReturnType<typeof point>[]) => ({ startDay: 0, points });

test('a plan that runs ahead of the county’s is taken', () => {
  expect(planProblem(plan(point(20, 5_000), point(30, 6_000), point(80, 10_000)), COUNTY)).toBeUndefined();
});

test.each([
  ['nothing', plan(), { is: 'empty' }],
  ['a day on or before the start', plan(point(0, 9_800)), { is: 'days', point: point(0, 9_800) }],
  ['days that do not rise', plan(point(30, 6_000), point(30, 9_800)), { is: 'days', point: point(30, 9_800) }],
  ['goals that fall', plan(point(30, 6_000), point(90, 5_900)), { is: 'goals', point: point(90, 5_900) }],
  ['more than twice the whole', plan(point(30, 60_000)), { is: 'beyondWhole', point: point(30, 60_000) }],
  ['less than the county asks', plan(point(30, 5_999), point(90, 9_800)), { is: 'undercuts', goals: [COUNTY.points[0]] }],
])('%s is refused', (_, own, problem) => {
  expect(planProblem(own, COUNTY)).toEqual(problem);
});
