import fc from 'fast-check';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { planTask } from '../../../../features/supervision/rules/plan-task';
import { settleTask } from '../../../../features/supervision/rules/settle-task';
import type { TaskFacts } from '../../../../features/supervision/rules/task-facts';
import { aCalendar, instantOf2023, someTask } from '../../../support/rules/arbitraries';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';

const standing: TaskFacts = {
  taskId: 't1',
  standing: { firstMonthDay: day('2023-03-01') },
  assignments: [{ id: 'a1', unitId: 'u1', state: 'signed', standing: 'report' }],
  obligations: [],
  openedKeys: new Set(),
};

test('planning again at the same instant yields nothing', () => {
  fc.assert(
    fc.property(someTask, aCalendar, instantOf2023, (facts, calendar, nowMs) => {
      const again = planTask(settleTask(facts, defaultPolicy, calendar, nowMs).facts, defaultPolicy, calendar, nowMs);
      expect(again.opens).toEqual([]);
      expect(again.reminders).toEqual([]);
      expect(again.nextMs ?? Infinity).toBeGreaterThan(nowMs);
    }),
  );
});

test('every reminder speaks of an obligation that was there or has just opened', () => {
  fc.assert(
    fc.property(someTask, aCalendar, instantOf2023, (facts, calendar, nowMs) => {
      const { facts: after, reminders } = settleTask(facts, defaultPolicy, calendar, nowMs);
      const owned = new Map(after.obligations.map((obligation) => [obligation.id, obligation]));
      for (const { obligationId, rung } of reminders) expect(owned.get(obligationId)?.recordedRungs).toContain(rung);
      expect(after.obligations).toHaveLength(owned.size);
    }),
  );
});

test('a period that opens late climbs at once, and names the next instant after both', () => {
  const settled = settleTask(standing, defaultPolicy, stateCalendar, at('2023-04-06 12:00'));
  expect(settled.opens.map(({ key }) => key)).toEqual(['report:2023-03', 'report:2023-04']);
  expect(settled.reminders.map(({ obligationId, rung, state }) => [obligationId, rung, state])).toContainEqual([
    'a1/report:2023-03',
    'due',
    'recorded',
  ]);
  expect(settled.facts.obligations.map(({ id, unitId, activeSinceMs }) => [id, unitId, activeSinceMs])).toEqual([
    ['a1/report:2023-03', 'u1', at('2023-03-01')],
    ['a1/report:2023-04', 'u1', at('2023-04-01')],
  ]);
  expect(settled.facts.openedKeys).toEqual(new Set(['a1/report:2023-03', 'a1/report:2023-04']));
  expect(settled.nextMs).toBeGreaterThan(at('2023-04-06 12:00'));
});

test('what it is given stays as it was', () => {
  settleTask(standing, defaultPolicy, stateCalendar, at('2023-04-06 12:00'));
  expect(standing.obligations).toEqual([]);
  expect(standing.openedKeys.size).toBe(0);
});
