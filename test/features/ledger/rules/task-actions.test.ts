import { taskActions } from '../../../../features/ledger/rules/task-actions';
import type { AccessActor } from '../../../../core/access/may';
import { holderOf } from '../../../support/rules/holders';

type ShownTask = Parameters<typeof taskActions>[0];

const township = holderOf('contact', ['T1']);
const office = holderOf('office', ['OFF']);

const assigned = (unit: string) => ({ id: `a-${unit}`, unitId: unit, state: 'assigned' }) as const;
const owed = (unit: string, over: Partial<ShownTask['obligations'][number]> = {}): ShownTask['obligations'][number] => ({
  id: `o-${unit}`,
  assignmentId: `a-${unit}`,
  unitId: unit,
  kind: 'result',
  key: 'result:11-30',
  state: 'open',
  deadlineDay: '2026-11-30',
  deadlineVersion: 1,
  reports: [],
  extensionRequests: [],
  ...over,
});
const task = (obligations: ShownTask['obligations'], today = '2026-11-30'): ShownTask => ({
  today,
  assignments: [assigned('T1'), assigned('T2')],
  obligations,
});

const shown = (of: ShownTask, reader: AccessActor) =>
  Object.fromEntries([...taskActions(of, reader)].map(([place, actions]) => [place, actions.map(({ action, id }) => `${action} ${id}`)]));

test('a unit finds beside its own assignment and obligations what it may do, and nothing beside those of others', () => {
  expect(shown(task([owed('T1'), owed('T2')]), township)).toEqual({
    'a-T1': ['signFor a-T1', 'objectToAssignment a-T1'],
    'o-T1': ['submitReport o-T1', 'requestExtension o-T1'],
  });
});

test('more time is not offered from the day after the deadline on', () => {
  expect(shown(task([owed('T1')], '2026-12-01'), township)['o-T1']).toEqual(['submitReport o-T1']);
});

test('what is done to a report or a request stands beside its obligation', () => {
  const reported = owed('T1', { state: 'submitted', reports: [{ id: 'r1', state: 'submitted', isFinal: true }] });
  const asked = owed('T2', { extensionRequests: [{ id: 'x1', state: 'pending', requestedDay: '2026-12-10' }] });
  const forAssignment = (unit: string, ...urges: readonly string[]) => [
    ...urges,
    `suspendAssignment a-${unit}`,
    `transferAssignment a-${unit}`,
    `terminateAssignment a-${unit}`,
  ];
  expect(shown(task([reported, asked]), office)).toEqual({
    'a-T1': forAssignment('T1'),
    'a-T2': forAssignment('T2', 'urge a-T2'),
    'o-T1': ['acceptReport r1', 'returnReport r1'],
    'o-T2': ['decideExtension x1'],
  });
});
