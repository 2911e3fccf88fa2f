import type { Fraction } from '../../../../../features/figures/rules/progress/rate';
import { judgingBy, lastGoalBefore, plannedFor, rateOf, unitLight } from '../../../../../features/figures/rules/table/unit-light';
import { day } from '../../../../support/rules/state-calendar';

const PLAN = {
  startDay: day('2023-03-31'),
  points: [
    { day: day('2023-06-30'), goal: 6_000 },
    { day: day('2023-10-31'), goal: 9_800 },
  ],
};
const figure = (paid: number) => ({ collected: { paid }, throughDay: day('2023-06-30'), entryIds: [] });
const shareOf = ({ up, down }: Fraction): number => up / down;
const lightOn = (on: string, paid: number, onGoalDay = paid) =>
  unitLight({ quota: 100, now: figure(paid), onGoalDay: figure(onGoalDay) }, judgingBy(PLAN, day(on)));

test('the latest goal is the one whose day is over', () => {
  expect([day('2023-06-29'), day('2023-06-30'), day('2023-12-31')].map((on) => lastGoalBefore(PLAN, on)?.goal)).toEqual([undefined, 6_000, 9_800]); // prettier-ignore
  const { planned, lastGoal, goal } = judgingBy(PLAN, day('2023-06-30'));
  expect([shareOf(planned), lastGoal?.goal, goal]).toEqual([6_000, 6_000, 9_800]);
});

test('the light asks for the goal by its own day; without quota or figure it is grey', () => {
  expect(lightOn('2023-06-30', 60)).toEqual({ light: 'green', reasons: [] });
  expect(lightOn('2023-06-30', 59)).toEqual({ light: 'red', reasons: ['late', 'behindPlan'] });
  expect(lightOn('2023-06-30', 60, 59)).toEqual({ light: 'yellow', reasons: ['late'] });
  expect([rateOf(0, figure(1)), rateOf(undefined, figure(1)), rateOf(100, undefined)]).toEqual([undefined, undefined, undefined]);
  expect(unitLight({ quota: 0, now: figure(1) }, judgingBy(PLAN, day('2023-06-30'))).light).toBe('grey');
});

test('a unit goes by its own plan where it has one', () => {
  const own = { startDay: day('2023-03-31'), points: [{ day: day('2023-06-30'), goal: 8_000 }] };
  const judging = judgingBy(PLAN, day('2023-06-30'));
  expect([plannedFor({ plan: own }, judging), plannedFor({}, judging)].map(shareOf)).toEqual([8_000, 6_000]);
});
