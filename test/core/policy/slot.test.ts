import { defaultPolicy } from '../../../core/policy/default-policy';
import { inOfficeHours, nextSlot, reminderSendAtMs, roundUp, slotOn } from '../../../core/policy/slot';
import { at, clock, day, stateCalendar } from '../../support/rules/state-calendar';

const grid = { ...defaultPolicy, slots: { kind: 'grid', seconds: 5 } } as const;

describe('a reminder whose slot is Friday 2023-03-17 08:30', () => {
  const slotMs = at('2023-03-17 08:30');

  test.each([
    ['2023-03-17 07:30', '2023-03-17 08:30'],
    ['2023-03-17 08:30', '2023-03-17 08:30'],
    ['2023-03-17 08:30:01', '2023-03-17 08:35'],
    ['2023-03-17 08:35', '2023-03-17 08:35'],
    ['2023-03-17 17:25', '2023-03-17 17:25'],
    ['2023-03-17 17:26', '2023-03-17 17:30'],
    ['2023-03-17 17:30', '2023-03-20 08:30'],
    ['2023-03-18 10:00', '2023-03-20 08:30'],
    ['2023-03-20 07:00', '2023-03-20 08:30'],
    ['2023-03-20 08:31', '2023-03-20 08:35'],
  ])('recorded at %s leaves at %s', (recorded, sent) => {
    expect(clock(reminderSendAtMs(slotMs, at(recorded), stateCalendar, defaultPolicy))).toBe(sent);
  });

  test.each([
    ['17:12', 17 * 60 + 12, '2023-03-17 17:10'],
    ['17:08', 17 * 60 + 8, '2023-03-20 08:30'],
  ])('recorded at 17:06 in an office that closes at %s never leaves after that', (_, endMinute, sent) => {
    const policy = { ...defaultPolicy, officeHours: { startMinute: 510, endMinute } };
    expect(clock(reminderSendAtMs(slotMs, at('2023-03-17 17:06'), stateCalendar, policy))).toBe(sent);
  });

  test.each([
    ['2023-03-18 03:00:01', '2023-03-18 03:00:05'],
    ['2023-03-18 03:00:05', '2023-03-18 03:00:05'],
  ])('on a grid, recorded at %s leaves at %s', (recorded, sent) => {
    expect(reminderSendAtMs(slotMs, at(recorded), stateCalendar, grid)).toBe(at(sent));
  });
});

test.each([
  ['2023-03-17 08:00', '2023-03-17 08:30', 'a work day before its slot'],
  ['2023-03-17 08:30', '2023-03-17 08:30', 'the slot itself'],
  ['2023-03-17 08:30:01', '2023-03-20 08:30', 'after the slot of a Friday'],
  ['2023-09-28 12:00', '2023-10-07 08:30', 'before the holiday: the make-up Saturday is next'],
  ['2023-03-18 07:00', '2023-03-20 08:30', 'a Saturday'],
])('the first slot not before %s is %s (%s)', (now, slot) => {
  expect(clock(nextSlot(at(now), stateCalendar, defaultPolicy))).toBe(slot);
});

test('on a grid the next slot is the next grid instant, on any day', () => {
  expect(nextSlot(at('2023-03-18 03:00:01'), stateCalendar, grid)).toBe(at('2023-03-18 03:00:05'));
});

test('letters of a work day leave at its slot; on a grid with the opening of the office', () => {
  expect(clock(slotOn(day('2023-03-17'), defaultPolicy))).toBe('2023-03-17 08:30');
  expect(clock(slotOn(day('2023-03-17'), { ...grid, slots: { kind: 'grid', seconds: 7200 } }))).toBe('2023-03-17 10:00');
});

test.each([
  ['2023-03-17 08:30', true],
  ['2023-03-17 17:29:59', true],
  ['2023-03-17 08:29:59', false],
  ['2023-03-17 17:30', false],
  ['2023-03-18 10:00', false],
  ['2023-10-07 10:00', true],
])('%s lies in office hours: %s', (now, isIn) => {
  expect(inOfficeHours(at(now), stateCalendar, defaultPolicy)).toBe(isIn);
});

test.each([
  [0, 5, 0],
  [1, 5, 5],
  [5, 5, 5],
  [6, 5, 10],
])('%d rounded up to a multiple of %d is %d', (instant, step, rounded) => {
  expect(roundUp(instant, step)).toBe(rounded);
});
