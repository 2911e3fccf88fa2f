import { rosterChanges, rosterRefusal, rosterTotals } from '../../../../features/cycle/rules/roster';
import { day } from '../../../support/rules/state-calendar';

const first = [
  { unitId: 'v1', persons: 12, amountFen: 240_000 },
  { unitId: 'v2', persons: 0, amountFen: 0 },
];

test('another delivery says which villages it changes, and the same one changes nothing', () => {
  expect(rosterChanges(first, first)).toEqual([]);
  const second = [first[0]!, { unitId: 'v3', persons: 4 }];
  expect(rosterChanges(first, second)).toEqual([
    { unitId: 'v3', after: { unitId: 'v3', persons: 4 } },
    { unitId: 'v2', before: first[1] },
  ]);
  expect(rosterChanges([], first)).toHaveLength(2);
});

test('persons and fen are summed; without amounts there is no sum of them', () => {
  expect(rosterTotals(first)).toEqual({ persons: 12, amountFen: 240_000 });
  expect(rosterTotals([{ unitId: 'v3', persons: 4 }])).toEqual({ persons: 4 });
});

const of = { dataThroughDay: day('2023-04-30'), waits: false };

test.each([
  ['a day to come', '2023-05-20', 'dayInFuture'],
  ['the last day of its own data', '2023-04-30', 'dayTooEarly'],
  ['the 19th, before the postings', '2023-05-19', undefined],
] as const)('a roster delivered on %s', (_what, deliveredOn, expected) => {
  expect(rosterRefusal({ deliveredOn: day(deliveredOn), counts: first }, { ...of, today: day('2023-05-19') })).toBe(expected);
});

test('a roster that comes on the 21st is taken; one with a village twice is not', () => {
  const delivery = { deliveredOn: day('2023-05-21'), counts: first };
  expect(rosterRefusal(delivery, { ...of, today: day('2023-05-21') })).toBeUndefined();
  expect(rosterRefusal({ ...delivery, counts: [...first, first[0]!] }, { ...of, today: day('2023-05-21') })).toBe('countTwice');
});

test('a late entry says why it is one', () => {
  const delivery = { deliveredOn: day('2023-05-09'), counts: first };
  const context = { ...of, today: day('2023-05-12'), waits: true };
  expect([undefined, ' ', '专线中断'].map((note) => rosterRefusal({ ...delivery, note }, context))).toEqual([
    'lateReasonMissing',
    'lateReasonMissing',
    undefined,
  ]);
});
