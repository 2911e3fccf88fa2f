import { defaultPolicy } from '../../../../core/policy/default-policy';
import { planTask } from '../../../../features/supervision/rules/plan-task';
import type { Assignment, StandingDuty } from '../../../../core/obligation/assignment';
import type { TaskFacts } from '../../../../features/supervision/rules/task-facts';
import { anObligation } from '../../../support/rules/obligation';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const reporting: Assignment = { id: 'a1', unitId: 'u1', state: 'signed', standing: 'report', activeSinceMs: at('2023-03-17 15:00') };
const wholeYear: StandingDuty = { firstMonthDay: day('2023-03-01'), lastMonthDay: day('2023-12-01') };

const task = (over: Partial<TaskFacts> = {}): TaskFacts => ({
  taskId: 't1',
  assignments: [reporting],
  obligations: [],
  openedKeys: new Set(),
  ...over,
});

const plan = (now: string, over: Partial<TaskFacts> = {}) => {
  const { opens, nextMs, done } = planTask(task(over), defaultPolicy, stateCalendar, at(now));
  return {
    opens: opens.map(({ key, opensAtMs }) => `${key} ${clock(opensAtMs)}`),
    next: nextMs === undefined ? undefined : clock(nextMs),
    done,
  };
};

const through = (...months: string[]) => new Set(months.map((month) => `a1/report:2023-${month}`));

test.each<[string, string, Partial<TaskFacts>, string[], string | undefined]>([
  ['at issue the month of issue opens', '2023-03-17 15:00', {}, ['report:2023-03 2023-03-17 15:00'], '2023-04-01 00:00'],
  ['an opened month does not open again', '2023-03-31 23:59:59', { openedKeys: through('03') }, [], '2023-04-01 00:00'],
  [
    'a month opens with its first instant',
    '2023-04-01',
    { openedKeys: through('03') },
    ['report:2023-04 2023-04-01 00:00'],
    '2023-05-01 00:00',
  ],
  [
    'after an outage every missed month opens',
    '2023-06-02',
    { openedKeys: through('03') },
    ['report:2023-04 2023-04-01 00:00', 'report:2023-05 2023-05-01 00:00', 'report:2023-06 2023-06-01 00:00'],
    '2023-07-01 00:00',
  ],
  [
    'the last month is the last',
    '2024-03-01',
    { openedKeys: through('03', '04', '05', '06', '07', '08', '09', '10', '11', '12') },
    [],
    undefined,
  ],
  ['a suspended assignment opens nothing', '2023-04-01', { assignments: [{ ...reporting, state: 'suspended' }] }, [], undefined],
  [
    'months that were over at the resumption are not owed',
    '2023-07-03 09:00',
    { openedKeys: through('03', '04'), assignments: [{ ...reporting, activeSinceMs: at('2023-07-03 09:00') }] },
    ['report:2023-07 2023-07-03 09:00'],
    '2023-08-01 00:00',
  ],
])('%s', (_, now, over, opens, next) => {
  expect(plan(now, { standing: wholeYear, ...over })).toEqual({ opens, next, done: false });
});

test('rosters and postings of a month open when it is over, the annual posting with the new year', () => {
  const standing = { ...wholeYear, postingDay: 20, annualMonth: 2 };
  const posting: Assignment = { ...reporting, standing: 'posting' };
  const months = ['03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => `a1/posting:2023-${month}`);
  expect(plan('2023-03-31 23:59', { standing, assignments: [posting] })).toEqual({ opens: [], next: '2023-04-01 00:00', done: false });
  expect(plan('2024-01-01', { standing, assignments: [posting], openedKeys: new Set(months) })).toEqual({
    opens: ['posting:2023-12 2024-01-01 00:00', 'posting:2023-annual 2024-01-01 00:00'],
    next: undefined,
    done: false,
  });
});

test('a posting whose deadline is still to come at the resumption is owed', () => {
  const resumed: Assignment = { ...reporting, standing: 'posting', activeSinceMs: at('2023-07-03 09:00') };
  const openedKeys = new Set(['a1/posting:2023-03', 'a1/posting:2023-04']);
  expect(plan('2023-07-03 09:00', { standing: wholeYear, assignments: [resumed], openedKeys }).opens).toEqual([
    'posting:2023-06 2023-07-03 09:00',
  ]);
});

test.each<[Assignment['state'][], boolean]>([
  [['struckOff', 'transferred'], true],
  [['terminated'], true],
  [['struckOff', 'suspended'], false],
  [['struckOff', 'assigned'], false],
])('with assignments %j it is done: %s', (states, done) => {
  const assignments = states.map((state, index) => ({ id: `a${index}`, unitId: `u${index}`, state }));
  expect(plan('2023-04-01', { assignments }).done).toBe(done);
});

test('an ended assignment reminds of nothing while others go on', () => {
  const assignments: Assignment[] = [
    { id: 'a1', unitId: 'u1', state: 'struckOff' },
    { id: 'a2', unitId: 'u2', state: 'signed' },
  ];
  const obligations = [anObligation(), anObligation({ id: 'o2', assignmentId: 'a2', unitId: 'u2' })];
  const { reminders } = planTask(task({ assignments, obligations }), defaultPolicy, stateCalendar, at('2023-09-07 07:30'));
  expect(reminders.map(({ obligationId }) => obligationId)).toEqual(['o2']);
});

test('looks again at the earliest of the next rung and the next period', () => {
  const obligations = [anObligation(), anObligation({ id: 'o2', key: 'result:8-31', deadlineDay: day('2023-08-31') })];
  expect(plan('2023-03-17 15:00', { obligations }).next).toBe('2023-08-10 07:30');
  expect(plan('2023-03-17 15:00', { obligations, standing: wholeYear, openedKeys: through('03') }).next).toBe('2023-04-01 00:00');
});

test('a paired unit is told when what its village owes is overdue, and of no other unit', () => {
  const supporters = (over: Partial<TaskFacts>) =>
    planTask(task({ assignments: [{ id: 'a1', unitId: 'u1', state: 'signed' }], obligations: [anObligation()], ...over }), defaultPolicy, stateCalendar, at('2023-10-07 08:00')) // prettier-ignore
      .reminders.filter(({ audience, state }) => audience === 'supporter' && state === 'recorded')
      .map(({ rung }) => rung);
  expect(supporters({ supportedUnitIds: new Set(['u1']) })).toEqual(['o+1']);
  expect([supporters({}), supporters({ supportedUnitIds: new Set(['u2']) })]).toEqual([[], []]);
});
