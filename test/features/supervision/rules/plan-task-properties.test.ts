import fc from 'fast-check';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { planTask } from '../../../../features/supervision/rules/plan-task';
import { aCalendar, instantOf2023, someTask } from '../../../support/rules/arbitraries';
import { playHopping, playStepping } from '../../../support/rules/play';
import { at } from '../../../support/rules/state-calendar';

const HALF_HOUR_MS = 30 * 60_000;
const byText = (items: readonly unknown[]): readonly string[] => items.map((item) => JSON.stringify(item)).sort();

/** All items in another order. */
const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length });

const taskInTwoOrders = someTask.chain((facts) =>
  fc
    .record({ assignments: shuffled(facts.assignments), obligations: shuffled(facts.obligations) })
    .map((order) => [facts, { ...facts, ...order }] as const),
);

test('facts give the same plan in any order', () => {
  fc.assert(
    fc.property(taskInTwoOrders, aCalendar, instantOf2023, (tasks, calendar, nowMs) => {
      const [one, other] = tasks.map((facts) => {
        const { opens, reminders, nextMs, done } = planTask(facts, defaultPolicy, calendar, nowMs);
        return { opens: byText(opens), reminders: byText(reminders), nextMs, done };
      });
      expect(other).toEqual(one);
    }),
  );
});

test('a year lived from named instant to named instant equals a year of looking every half hour', () => {
  fc.assert(
    fc.property(someTask, aCalendar, (facts, calendar) => {
      const rules = { policy: defaultPolicy, calendar };
      const [fromMs, untilMs] = [at('2023-01-01'), at('2024-03-31')];
      expect(byText(playHopping(facts, rules, fromMs, untilMs))).toEqual(byText(playStepping(facts, rules, fromMs, untilMs, HALF_HOUR_MS)));
    }),
    { numRuns: 4 },
  );
});
