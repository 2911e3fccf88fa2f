import { mostPressing } from '../../../../features/ledger/rules/most-pressing';

const counts = (red: number, yellow: number) => ({ red, redUnits: Math.min(red, 3), yellow, yellowUnits: Math.min(yellow, 2) });

test.each([
  ['red before yellow', counts(5, 9), '2026-11-12', { kind: 'red', obligations: 5, units: 3, longestDays: 12 }],
  ['yellow where nothing is red', counts(0, 9), null, { kind: 'yellow', obligations: 9, units: 2 }],
  ['nothing', counts(0, 0), null, { kind: 'nothing' }],
])('%s', (_name, all, oldest, expected) => {
  expect(mostPressing({ today: '2026-11-24', all, oldest: oldest === null ? null : { deadlineDay: oldest } })).toEqual(expected);
});
