import { decideDays } from '../../../../../features/figures/rules/collected/decide-days';
import type { FigureEntry } from '../../../../../features/figures/rules/collected/figure';

const entry = (throughDay: number, paid: number): FigureEntry => ({
  id: `e${throughDay}`,
  unitId: 'a',
  throughDay,
  recordedAtMs: 1,
  collected: { paid },
});
const on = (throughDay: number, paid: number) => ({ throughDay, rows: [{ unitId: 'a', collected: { paid } }] });
const known = (...entries: readonly FigureEntry[]) => new Map([['a', entries]]);

test('each day is decided beside what is known next to it', () => {
  const decided = decideDays([on(2, 5), on(4, 9)], known(entry(1, 4), entry(2, 5), entry(5, 8)), false);
  expect(decided.map(({ throughDay, unchanged, problems }) => [throughDay, unchanged, problems.map(({ is }) => is)])).toEqual([
    [2, ['a'], []],
    [4, [], ['fell']],
  ]);
});

test('days of one report see each other, also those that it corrects', () => {
  const lower = decideDays([on(1, 6), on(2, 7)], known(entry(1, 4), entry(2, 5)), true);
  expect(lower.flatMap(({ problems }) => problems)).toEqual([]);
  expect(lower.map(({ entries }) => entries[0]?.corrects?.id)).toEqual(['e1', 'e2']);
  const falls = decideDays([on(1, 6), on(2, 5)], new Map(), false);
  expect(falls.map(({ problems }) => problems.length)).toEqual([1, 1]);
});
