import { readPlanLines } from '../../../../../features/figures/rules/entered/plan-lines';
import { day } from '../../../../support/rules/state-calendar';

test.each([
  ['2026-11-30 65', '2026-11-30', 6_500],
  ['2026年11月30日 65.5％', '2026-11-30', 6_550],
  ['2026/1/5，98%', '2026-01-05', 9_800],
  ['2026-12-20:100', '2026-12-20', 10_000],
])('%s', (line, on, goal) => {
  expect(readPlanLines(line)).toEqual({ points: [{ day: day(on), goal }], wrong: [] });
});

test('a line that is none is named, an empty one passed over', () => {
  expect(readPlanLines('2026-11-30 65\n\n十一月底 65%\n2026-02-30 10')).toEqual({
    points: [{ day: day('2026-11-30'), goal: 6_500 }],
    wrong: [
      { line: 3, text: '十一月底 65%' },
      { line: 4, text: '2026-02-30 10' },
    ],
  });
});
