import { courseOf } from '../../../../../features/figures/rules/course/course';
import { day, stateCalendar } from '../../../../support/rules/state-calendar';

const at = (on: string, paid: number) => ({ throughDay: day(on), rate: { paid, quota: 1_000 } });
const GOALS = [{ day: day('2023-09-30'), goal: 9_500 }, { day: day('2023-10-31'), goal: 9_800 }]; // prettier-ignore

test('the pace of the last two figures leads across the holiday', () => {
  const points = [at('2023-08-31', 700), at('2023-09-15', 900), at('2023-09-22', 930)];
  const { outlook } = courseOf(points, GOALS, day('2023-09-22'), stateCalendar);
  // 30 persons in five work days; 20 are missing: four work days, 25 to 28 September.
  expect(outlook).toMatchObject({ next: GOALS[0], forecast: { short: 20, pace: { up: 30, down: 5 }, projectedDay: day('2023-09-28') } });
  const slower = courseOf([at('2023-09-15', 910), at('2023-09-22', 925)], GOALS, day('2023-09-22'), stateCalendar);
  // 25 missing at three a day: nine work days, over the holiday from 29 September to 6 October.
  expect(slower.outlook?.forecast.projectedDay).toBe(day('2023-10-11'));
});

test('one figure has no pace, none no outlook', () => {
  const [first = at('2023-08-31', 700)] = [at('2023-08-31', 700)];
  expect(courseOf([first], GOALS, day('2023-09-01'), stateCalendar).outlook?.forecast.pace).toBeUndefined();
  expect(courseOf([], GOALS, day('2023-09-01'), stateCalendar)).toEqual({ points: [] });
});

test('a goal that is reached already is passed over for the next; where all are reached the last one says so', () => {
  const next = (paid: number) => courseOf([at('2023-09-15', paid)], GOALS, day('2023-09-22'), stateCalendar).outlook;
  expect(next(960)).toMatchObject({ next: GOALS[1], forecast: { short: 20 } });
  expect(next(990)).toMatchObject({ next: GOALS[0], forecast: { short: 0 } });
});
