import { canChangePart, isLatePart, partTally } from '../../../../../features/assignment/rules/part/part-tally';

const TODAY = '2023-09-20';
const part = (state: 'open' | 'done' | 'withdrawn', dueDay = TODAY, figure: number | null = null) => ({ state, dueDay, figure });

test.each([
  ['none', [], { given: 0, done: 0, late: 0 }],
  ['due today is not late', [part('open')], { given: 1, done: 0, late: 0 }],
  ['due yesterday is', [part('open', '2023-09-19'), part('done', '2023-09-19')], { given: 2, done: 1, late: 1 }],
  [
    'what is withdrawn does not count, nor its figure',
    [part('withdrawn', '2023-09-01', 5), part('done', TODAY, 3)],
    { given: 1, done: 1, late: 0, figure: 3 },
  ],
  [
    'figures add up without the noise of halves',
    [part('done', TODAY, 0.1), part('done', TODAY, 0.2)],
    { given: 2, done: 2, late: 0, figure: 0.3 },
  ],
  ['a figure of nothing is a figure', [part('done', TODAY, 0)], { given: 1, done: 1, late: 0, figure: 0 }],
] as const)('the tally of parts: %s', (_name, parts, expected) => {
  expect(partTally(parts, TODAY)).toEqual(expected);
});

test('only an open part is late, and changes', () => {
  expect((['open', 'done', 'withdrawn'] as const).map((state) => isLatePart(part(state, '2023-09-19'), TODAY))).toEqual([
    true,
    false,
    false,
  ]);
  expect((['open', 'done', 'withdrawn'] as const).map((state) => canChangePart({ state }).ok)).toEqual([true, false, false]);
});
