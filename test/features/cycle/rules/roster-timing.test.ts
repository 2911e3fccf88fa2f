import { type DatedDelivery, rosterDueDay, rosterTiming, rosterWaits } from '../../../../features/cycle/rules/roster-timing';
import { at, day } from '../../../support/rules/state-calendar';

const DUE = day('2023-05-10');
const delivery = (deliveredOn: string, recorded: string, confirmation?: DatedDelivery['confirmation']): DatedDelivery => ({
  deliveredOn: day(deliveredOn),
  recordedAtMs: at(recorded),
  confirmation,
});
const inTime = delivery('2023-05-09', '2023-05-10 23:59');
const late = delivery('2023-05-12', '2023-05-12 09:00');
const lateEntry = (confirmation?: DatedDelivery['confirmation']) => delivery('2023-05-09', '2023-05-12 09:00', confirmation);

test.each<[string, readonly DatedDelivery[], DatedDelivery, boolean]>([
  ['recorded in time', [], inTime, false],
  ['late in truth', [], late, false],
  ['a late entry', [], lateEntry(), true],
  ['a late entry after one that was refused', [lateEntry('refused')], lateEntry(), true],
  ['a late entry after one that nobody was asked about', [lateEntry()], lateEntry(), true],
  ['other figures while one waits', [lateEntry('waiting')], lateEntry(), false],
  ['other figures after one that was confirmed', [lateEntry('confirmed')], lateEntry(), false],
  ['other figures after one in time', [inTime], lateEntry(), false],
  ['a claim to have been in time after one that was late', [late], lateEntry(), false],
])('whether a second person looks at the day of a delivery: %s', (_, earlier, one, expected) => {
  expect(rosterWaits(earlier, one, DUE)).toBe(expected);
});

test.each<[string, readonly DatedDelivery[], string | undefined]>([
  ['none', [], undefined],
  ['one in time, and others later', [inTime, late], 'inTime'],
  ['one that was late', [late, inTime], 'late'],
  ['a late entry that waits', [lateEntry('waiting')], 'late'],
  ['a late entry of before anybody was asked', [lateEntry()], 'late'],
  ['a late entry that was refused', [lateEntry('refused')], 'late'],
  ['a late entry that was confirmed', [lateEntry('confirmed')], 'lateEntry'],
  ['one that was refused and one that was confirmed', [lateEntry('refused'), lateEntry('confirmed')], 'lateEntry'],
])('by its deliveries (%s) a roster stands to its deadline', (_, deliveries, expected) => {
  expect(rosterTiming(deliveries, DUE)).toBe(expected);
});

test('its last day is that of what the unit owes, as an extension left it; where a round asks for none there is none', () => {
  const owed = [
    { kind: 'posting', deadlineDay: day('2023-05-20') },
    { kind: 'roster', deadlineDay: day('2023-05-15') },
  ];
  expect([rosterDueDay(DUE, owed), rosterDueDay(DUE, []), rosterDueDay(undefined, owed)]).toEqual([day('2023-05-15'), DUE, undefined]);
});
