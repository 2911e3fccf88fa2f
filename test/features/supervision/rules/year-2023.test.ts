import { assign } from '../../../../features/assignment/rules/assign';
import type { Obligation } from '../../../../core/obligation/obligation';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import type { TaskFacts } from '../../../../features/supervision/rules/task-facts';
import { expectedLines, ISSUED, type Owed, TASKS, UNTIL } from '../../../support/county/county-year-2023';
import { playHopping } from '../../../support/rules/play';
import { clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const context = { policy: defaultPolicy, calendar: stateCalendar, nowMs: ISSUED };

function obligationsOf(unitId: string, { results }: Owed): readonly Obligation[] {
  const common = { assignmentId: unitId, unitId, state: 'open', deadlineVersion: 1, activeSinceMs: ISSUED, recordedRungs: [] } as const;
  const receipt = assign(unitId, [], context).opens.map(({ kind, key, deadlineDay }) => ({
    ...common,
    id: `${unitId}/${key}`,
    kind,
    key,
    deadlineDay,
  }));
  const owed = results.map((text) => ({
    ...common,
    id: `${unitId}/result:${text}`,
    kind: 'result' as const,
    key: `result:${text}`,
    deadlineDay: day(text),
  }));
  return [...receipt, ...owed];
}

describe.each(TASKS)('$name', (task) => {
  const units = Object.entries({ tax: task.tax, ...(task.township && { township: task.township }) });
  const facts: TaskFacts = {
    taskId: task.name,
    ...(task.standing && { standing: task.standing }),
    assignments: units.map(([id, owed]) => ({
      id,
      unitId: id,
      state: 'assigned',
      activeSinceMs: ISSUED,
      ...(owed.standing && { standing: owed.standing }),
    })),
    obligations: units.flatMap(([id, owed]) => obligationsOf(id, owed)),
    openedKeys: new Set(),
  };

  test('every reminder of the year stands at its instant, for its audience, once', () => {
    const recorded = playHopping(facts, context, ISSUED, UNTIL);
    expect(recorded.filter(({ state, sendAtMs, plannedAtMs }) => state !== 'recorded' || sendAtMs !== plannedAtMs)).toEqual([]);
    const lines = recorded.map(
      ({ sendAtMs, unitId, obligationKey, rung, audience }) => `${clock(sendAtMs)} ${unitId} ${obligationKey} ${rung} ${audience}`,
    );
    expect(lines.sort()).toEqual(units.flatMap(([id, owed]) => expectedLines(id, owed)).sort());
  });
});

test('the assignment letter leaves at once, its receipt is due on Monday 2023-03-20', () => {
  const { opens, events } = assign('township', [], context);
  expect(events.map(({ event, audience, sendAtMs }) => `${event} ${audience} ${clock(sendAtMs)}`)).toEqual([
    'assigned contact 2023-03-17 15:00',
  ]);
  expect(opens.map(({ deadlineDay }) => deadlineDay)).toEqual([day('2023-03-20')]);
});

test('the tables hold every reminder that the notice makes for the two units', () => {
  const perUnit = (unit: 'tax' | 'township') => TASKS.flatMap((task) => (task[unit] ? expectedLines(unit, task[unit]) : [])).length;
  /* Receipts 4 reminders, results 11, reports 7, rosters 7, postings 9: counted from the tables of domain.md §3. */
  expect(perUnit('township')).toBe(4 * 4 + 5 * 11 + 12 * 7 + 11 * 9);
  expect(perUnit('tax')).toBe(8 * 4 + 12 * 11 + (12 + 10 + 12) * 7 + 10 * 7);
});
