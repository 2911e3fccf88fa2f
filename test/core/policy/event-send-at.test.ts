import { defaultPolicy } from '../../../core/policy/default-policy';
import { eventSendAtMs, eventSendInTime } from '../../../core/policy/event-send-at';
import { at, clock, day, stateCalendar } from '../../support/rules/state-calendar';

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

test.each([
  ['2023-03-17 18:00', '2023-03-17', '2023-03-17 18:00', true, 'Friday evening, due on Friday'],
  ['2023-03-17 18:00', '2023-03-19', '2023-03-17 18:00', true, 'Friday evening, due on Sunday'],
  ['2023-03-17 18:00', '2023-03-20', '2023-03-20 08:30', false, 'Friday evening, due on Monday'],
  ['2023-03-17 18:00', '2023-03-16', '2023-03-20 08:30', false, 'the deadline had passed'],
  ['2023-03-17 15:00', '2023-03-17', '2023-03-17 15:00', false, 'in office hours'],
])('at %s a letter that serves a deadline on %s leaves at %s (whatever the hour: %s; %s)', (now, served, leaves, atOnce) => {
  expect(eventSendInTime(at(now), day(served), stateCalendar, defaultPolicy)).toEqual({ sendAtMs: at(leaves), atOnce });
});
