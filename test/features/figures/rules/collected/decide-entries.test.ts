import { decideEntries, type KnownEntries, saysTheSame } from '../../../../../features/figures/rules/collected/decide-entries';
import type { FigureEntry } from '../../../../../features/figures/rules/collected/figure';

const entry = (id: string, paid: number): FigureEntry => ({ id, unitId: 'a', throughDay: 1, recordedAtMs: 1, collected: { paid } });
const row = (unitId: string, paid: number) => ({ unitId, collected: { paid } });
const known = (of: Record<string, KnownEntries>) => (unitId: string) => of[unitId] ?? {};

test('new figures become entries, the same again nothing', () => {
  const decided = decideEntries([row('a', 5), row('b', 7)], known({ a: { same: entry('e1', 5) } }), false);
  expect(decided).toEqual({ entries: [row('b', 7)], unchanged: ['a'], problems: [] });
});

test('another figure for a day is a correction, which names its reason', () => {
  const before = { a: { same: entry('e1', 5) } };
  expect(decideEntries([row('a', 6)], known(before), true)).toEqual({
    entries: [{ ...row('a', 6), corrects: entry('e1', 5) }],
    unchanged: [],
    problems: [],
  });
  expect(decideEntries([row('a', 6)], known(before), false).problems).toEqual([{ unitId: 'a', is: 'corrects', same: entry('e1', 5) }]);
});

test('a unit stands in one row, and each row is checked beside what is known', () => {
  const decided = decideEntries([row('a', 5), row('a', 5), row('b', 1)], known({ b: { earlier: entry('e2', 2) } }), false);
  expect(decided.problems).toEqual([
    { unitId: 'a', is: 'twice' },
    { unitId: 'b', field: 'paid', is: 'fell', other: entry('e2', 2) },
  ]);
});

test('two reports say the same when every field does, one that is left out too', () => {
  expect(saysTheSame({ paid: 1 }, { paid: 1 })).toBe(true);
  expect(saysTheSame({ paid: 1, paidInCash: 0 }, { paid: 1 })).toBe(false);
});
