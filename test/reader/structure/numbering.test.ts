import { numberingBreaks } from '../../../reader/structure/numbering';

/** Breaks of a list of such numbers, each at the offset of its place in the list. */
const breaksOf = (numbers: readonly number[], runsOnFrom = 0) =>
  numberingBreaks(
    numbers.map((number, at) => ({ text: `${number}.`, number, span: { start: at, end: at + 1 } })),
    runsOnFrom,
  ).map(({ kind, ordinal, missing, before }) => [kind, ordinal, missing, before?.start]);

describe('the numbering of items below one heading', () => {
  it.each([
    ['that is whole', [1, 2, 3], 0],
    ['that begins anew with 1', [1, 2, 3, 1, 2], 0],
    ['that runs on from the section before', [3, 4, 5], 2],
    ['of an excerpt', [99, 100, 101], 0],
    ['of one item alone', [2], 0],
    ['of lists of which the later hold one item', [1, 2, 1, 2, 1, 2, 1, 1], 0],
    ['of files that were picked out', [1, 4, 7, 13], 0],
    ['of files by their units, two of them neighbours', [6, 1, 19, 11, 12, 3], 0],
    ['of nothing', [], 0],
  ])('%s is sound', (_, numbers, runsOnFrom) => {
    expect(breaksOf(numbers, runsOnFrom)).toEqual([]);
  });

  it.each([
    ['one that is left out', [1, 2, 4], 0, [['missing', '4.', ['3.'], 1]]],
    ['several that are left out', [1, 2, 7, 8], 0, [['missing', '7.', ['3.', '6.'], 1]]],
    ['the first that is left out', [2, 3], 0, [['missing', '2.', ['1.'], undefined]]],
    ['one left out before a lone one of the next section', [5], 3, [['missing', '5.', ['4.'], undefined]]],
    ['one left out between two sections', [6, 7], 4, [['missing', '6.', ['5.'], undefined]]],
    ['one that comes twice', [1, 2, 2, 3], 0, [['repeated', '2.', [], 1]]],
    ['the first that comes twice', [1, 1, 2], 0, [['repeated', '1.', [], 0]]],
    ['one that comes again later', [1, 2, 3, 2, 4], 0, [['repeated', '2.', [], 1]]],
    ['one out of order, which is not left out', [1, 3, 2, 4], 0, [['outOfOrder', '2.', [], 1]]],
    [
      'both',
      [1, 2, 4, 5, 5, 6],
      0,
      [
        ['missing', '4.', ['3.'], 1],
        ['repeated', '5.', [], 3],
      ],
    ],
    ['one in the second list', [1, 2, 1, 3, 4], 0, [['missing', '3.', ['2.'], 2]]],
  ] as const)('tells %s', (_, numbers, runsOnFrom, expected) => {
    expect(breaksOf(numbers, runsOnFrom)).toEqual(expected);
  });
});
