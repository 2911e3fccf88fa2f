import { defaultPolicy } from '../../../core/policy/default-policy';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import { reminderSendAtMs } from '../../../core/policy/slot';
import { at, clock, stateCalendar } from '../../support/rules/state-calendar';

const grid = { ...defaultPolicy, slots: { kind: 'grid', seconds: 5 } } as const;

describe('the letter about an event', () => {
  test.each([
    ['2023-03-17 15:00', '2023-03-17 15:00', 'Friday in office hours'],
    ['2023-03-17 18:00', '2023-03-20 08:30', 'Friday evening'],
    ['2023-03-17 08:29', '2023-03-17 08:30', 'before the office opens'],
    ['2023-03-17 08:30', '2023-03-17 08:30', 'the first minute'],
    ['2023-03-17 17:29', '2023-03-17 17:29', 'the last minute'],
    ['2023-03-17 17:30', '2023-03-20 08:30', 'the end of office hours'],
    ['2023-09-28 17:30', '2023-10-07 08:30', 'the evening before the holiday'],
    ['2023-10-07 10:00', '2023-10-07 10:00', 'a make-up Saturday'],
    ['2023-04-05 10:00', '2023-04-06 08:30', 'a holiday on a Wednesday'],
  ])('recorded at %s leaves at %s (%s)', (recorded, sent) => {
    expect(clock(eventSendAtMs(at(recorded), stateCalendar, defaultPolicy))).toBe(sent);
  });

  test('leaves at once on a grid', () => {
    expect(eventSendAtMs(at('2023-03-18 03:00:01'), stateCalendar, grid)).toBe(at('2023-03-18 03:00:01'));
  });
});

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
