import { defaultPolicy } from '../../../../core/policy/default-policy';
import { digestSlot } from '../../../../features/letters/rules/digest-slot';
import { at, clock, stateCalendar } from '../../../support/rules/state-calendar';

const slotAt = (now: string): string => {
  const slot = digestSlot(at(now), stateCalendar, defaultPolicy);
  return 'slotKey' in slot ? `${slot.slotKey}, then ${clock(slot.nextMs)}` : `wait until ${clock(slot.waitUntilMs)}`;
};

test.each([
  ['2023-09-25 08:29', 'wait until 2023-09-25 08:30', 'before the slot'],
  ['2023-09-25 08:30', 'd:2023-09-25, then 2023-09-26 08:30', 'at the slot'],
  ['2023-09-25 17:29', 'd:2023-09-25, then 2023-09-26 08:30', 'what an outage held back, in office hours'],
  ['2023-09-25 17:30', 'wait until 2023-09-26 08:30', 'after office hours'],
  ['2023-09-28 10:00', 'd:2023-09-28, then 2023-10-07 08:30', 'the last work day before the holiday'],
  ['2023-09-30 10:00', 'wait until 2023-10-07 08:30', 'in the holiday'],
  ['2023-10-07 10:00', 'd:2023-10-07, then 2023-10-08 08:30', 'a make-up Saturday'],
])('at %s: %s (%s)', (now, expected) => {
  expect(slotAt(now)).toBe(expected);
});

test('on a grid the slot is the instant last passed, on any day', () => {
  const grid = { ...defaultPolicy, slots: { kind: 'grid', seconds: 5 } } as const;
  const nowMs = at('2023-09-30 03:00:07');
  expect(digestSlot(nowMs, stateCalendar, grid)).toEqual({ slotKey: `g:${nowMs - 2_000}`, nextMs: nowMs + 3_000 });
});
