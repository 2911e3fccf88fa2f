import { figureLight } from '../../../../../features/figures/rules/progress/figure-light';

const JUNE = { day: 10, goal: 6_000 };
const of100 = (paid: number) => ({ paid, quota: 100 });
const light = (paid: number, onItsDay: number | undefined = paid, planned = 7_500) =>
  figureLight({
    rate: of100(paid),
    planned: { up: planned, down: 1 },
    lastGoal: JUNE,
    ...(onItsDay !== undefined && { onItsDay: of100(onItsDay) }),
  });

test.each([
  [75, 'green', []],
  [74, 'yellow', ['behindPlan']],
  [59, 'red', ['late', 'behindPlan']],
] as const)('%d of a hundred is %s', (paid, shown, reasons) => {
  expect(light(paid)).toEqual({ light: shown, reasons });
});

test('a goal that was missed though more is not yet planned is late alone', () => {
  expect(light(59, 59, 5_000)).toEqual({ light: 'red', reasons: ['late'] });
});

test('caught up late is yellow, not green; so is what nobody reported by the goal’s day', () => {
  expect(light(80, 59)).toEqual({ light: 'yellow', reasons: ['late'] });
  expect(light(70, 59)).toEqual({ light: 'yellow', reasons: ['late', 'behindPlan'] });
  expect(figureLight({ rate: of100(80), planned: { up: 7_500, down: 1 }, lastGoal: JUNE })).toEqual({ light: 'yellow', reasons: ['late'] });
});

test('before the first goal the plan alone counts', () => {
  expect(figureLight({ rate: of100(1), planned: { up: 0, down: 1 } })).toEqual({ light: 'green', reasons: [] });
});

test('nothing reported is grey and never green', () => {
  expect(figureLight({ planned: { up: 0, down: 1 } })).toEqual({ light: 'grey', reasons: ['missing'] });
});
