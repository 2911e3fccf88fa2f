import fc from 'fast-check';
import { isWorkDay } from '../../../../core/calendar/calendar';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { climbLadder } from '../../../../features/supervision/rules/climb-ladder';
import type { PlannedReminder } from '../../../../features/supervision/rules/task-facts';
import { aCalendar, anyObligation, anyState, instantOf2023, openState } from '../../../support/rules/arbitraries';

/** The instants at which somebody looks, in order. */
const looks = fc.array(instantOf2023, { minLength: 1, maxLength: 60 }).map((instants) => instants.sort((one, other) => one - other));

test('the ladder climbs in order, once per rung and audience, never early, on work days', () => {
  fc.assert(
    fc.property(anyObligation(openState), aCalendar, looks, (start, calendar, instants) => {
      const rungs = defaultPolicy.ladders[start.kind].map(({ id }) => id);
      const seen: PlannedReminder[] = [];
      for (const nowMs of instants) {
        const recordedRungs = [...new Set(seen.map(({ rung }) => rung))];
        for (const reminder of climbLadder({ ...start, recordedRungs }, defaultPolicy, calendar, nowMs).reminders) {
          expect(nowMs).toBeGreaterThanOrEqual(reminder.plannedAtMs - defaultPolicy.planningLeadMs);
          expect(reminder.sendAtMs).toBeGreaterThanOrEqual(Math.max(nowMs, reminder.plannedAtMs));
          expect(reminder.plannedAtMs).toBeGreaterThanOrEqual(start.activeSinceMs);
          expect(isWorkDay(calendar, dayOfInstant(reminder.sendAtMs))).toBe(true);
          seen.push(reminder);
        }
      }
      const places = seen.map(({ rung }) => rungs.indexOf(rung));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(new Set(seen.map(({ rung, audience }) => `${rung}/${audience}`)).size).toBe(seen.length);
    }),
  );
});

test('only an open obligation climbs', () => {
  fc.assert(
    fc.property(
      anyObligation(anyState).filter(({ state }) => state !== 'open'),
      aCalendar,
      instantOf2023,
      (obligation, calendar, nowMs) => {
        expect(climbLadder(obligation, defaultPolicy, calendar, nowMs)).toEqual({ reminders: [] });
      },
    ),
  );
});

test('of the rungs that come due together for one audience the last is recorded and the earlier that have passed are skipped', () => {
  fc.assert(
    fc.property(anyObligation(openState), aCalendar, instantOf2023, (obligation, calendar, nowMs) => {
      const { reminders } = climbLadder(obligation, defaultPolicy, calendar, nowMs);
      for (const audience of new Set(reminders.map((reminder) => reminder.audience))) {
        const [last, ...earlier] = reminders.filter((reminder) => reminder.audience === audience).reverse();
        expect(last?.state).toBe('recorded');
        expect(earlier.every(({ state, plannedAtMs }) => (state === 'skipped') === plannedAtMs < nowMs)).toBe(true);
      }
    }),
  );
});

test('whoever should have been written to while nobody looked is written to afterwards', () => {
  fc.assert(
    fc.property(anyObligation(openState), aCalendar, instantOf2023, (obligation, calendar, nowMs) => {
      const { reminders } = climbLadder(obligation, defaultPolicy, calendar, nowMs);
      const audiences = (of: readonly PlannedReminder[]) => [...new Set(of.map(({ audience }) => audience))].sort();
      expect(audiences(reminders.filter(({ state }) => state === 'recorded'))).toEqual(audiences(reminders));
    }),
  );
});
