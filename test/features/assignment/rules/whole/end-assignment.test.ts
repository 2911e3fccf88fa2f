import { endAssignment } from '../../../../../features/assignment/rules/whole/end-assignment';
import { anObligation } from '../../../../support/rules/obligation';
import { context, facts, owed, receipt } from '../../support/facts';

const now = context('2023-09-20 10:00');
const request = { id: 'x1', obligationId: 'result', requestedDay: 19_700, state: 'pending', byPersonId: 'zhang' } as const;
const objection = { id: 'j1', state: 'pending', byPersonId: 'li' } as const;

test('an end voids what runs and nothing else', () => {
  const report = anObligation({ id: 'report', kind: 'report', key: 'report:2023-05' });
  const { assignmentState, obligations } = endAssignment(
    facts({ obligations: [owed({ state: 'met' }), report] }),
    'struckOff',
    'struckOff',
    now,
  );
  expect([assignmentState, obligations]).toEqual(['struckOff', [{ obligationId: 'report', state: 'void' }]]);
});

test('whoever waits for an answer is told of the end, once, and nobody whose answer was given', () => {
  const told = (over: Parameters<typeof facts>[0]) =>
    endAssignment(facts({ obligations: [receipt], ...over }), 'terminated', 'terminated', now).events.flatMap(
      ({ personId }) => personId ?? [],
    );
  expect(told({ extensions: [request, { ...request, id: 'x2', obligationId: 'other' }], objections: [objection] })).toEqual([
    'zhang',
    'li',
  ]);
  expect(told({ extensions: [{ ...request, state: 'refused' }], objections: [{ ...objection, state: 'refused' }] })).toEqual([]);
});
