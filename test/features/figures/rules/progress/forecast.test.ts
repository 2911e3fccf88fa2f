import { finalGoal, forecast, nextGoal } from '../../../../../features/figures/rules/progress/forecast';
import { day, stateCalendar } from '../../../../support/rules/state-calendar';

const GOAL = { day: day('2023-10-31'), goal: 9_800 };
const at = (on: string, paid: number) => ({ throughDay: day(on), rate: { paid, quota: 1_000 } });

test('says what is missing, what is needed a work day, and where the present pace leads across the holiday of October', () => {
  // From Tuesday 26 to Thursday 28 September three work days; then 29-09 to 06-10 off, 7 and 8 October made up.
  const { pace, ...said } = forecast({ before: at('2023-09-25', 900), latest: at('2023-09-28', 930) }, GOAL, stateCalendar);
  expect(pace).toEqual({ up: 30, down: 3 });
  expect(said).toEqual({ short: 50, neededPerWorkDay: 3, projectedDay: day('2023-10-11') });
});

test('one figure has no pace, and a figure that stands still leads nowhere', () => {
  expect(forecast({ latest: at('2023-09-28', 930) }, GOAL, stateCalendar)).toEqual({ short: 50, neededPerWorkDay: 3 });
  const still = forecast({ before: at('2023-09-25', 930), latest: at('2023-09-28', 930) }, GOAL, stateCalendar);
  expect(still.projectedDay).toBeUndefined();
});

test('a pace that would take years is no projection, and two figures of one weekend are no pace', () => {
  const slow = forecast({ before: at('2021-01-04', 0), latest: at('2023-09-28', 1) }, GOAL, stateCalendar);
  expect(slow.projectedDay).toBeUndefined();
  expect(forecast({ before: at('2023-09-16', 1), latest: at('2023-09-17', 5) }, GOAL, stateCalendar).pace).toBeUndefined();
});

test('a goal that is reached misses nobody; after its day nothing a day is said', () => {
  expect(forecast({ latest: at('2023-09-28', 980) }, GOAL, stateCalendar)).toEqual({ short: 0, neededPerWorkDay: 0 });
  expect(forecast({ latest: at('2023-11-01', 970) }, GOAL, stateCalendar)).toEqual({ short: 10 });
});

test('the next goal is the first whose day is not over, after all of them the last', () => {
  const points = [{ day: 10, goal: 6_000 }, GOAL];
  expect([nextGoal(points, 10), nextGoal(points, 11), nextGoal(points, GOAL.day + 1), nextGoal([], 1)]).toEqual([points[0], GOAL, GOAL, undefined]); // prettier-ignore
  expect([finalGoal(points), finalGoal([])]).toEqual([9_800, 0]);
});
