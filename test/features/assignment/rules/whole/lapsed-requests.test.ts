import { lapsedRequests, pendingRequests } from '../../../../../features/assignment/rules/whole/lapsed-requests';

const request = { id: 'x1', obligationId: 'result', requestedDay: 19_700, state: 'pending' } as const;
const requests = {
  extensions: [request, { ...request, id: 'x2', state: 'granted' as const }],
  objections: [{ id: 'j1', state: 'pending' as const }],
};
const lapsed = (
  state: 'open' | 'submitted' | 'met' | 'void',
  assignmentState?: 'suspended' | 'signed' | 'struckOff' | 'terminated' | 'transferred',
) => lapsedRequests(requests, { obligations: [{ obligationId: 'result', state }], ...(assignmentState && { assignmentState }) });

test.each(['met', 'void'] as const)('what is %s needs no more time: only what waited lapses', (state) => {
  expect(lapsed(state)).toEqual({ extensionIds: ['x1'], objectionIds: [] });
});

test.each(['open', 'submitted'] as const)('a request for what is %s stands', (state) => {
  expect(lapsed(state)).toEqual({ extensionIds: [], objectionIds: [] });
});

test.each(['struckOff', 'terminated', 'transferred'] as const)('nobody answers an objection to what is %s', (state) => {
  expect(lapsed('void', state)).toEqual({ extensionIds: ['x1'], objectionIds: ['j1'] });
});

test.each(['suspended', 'signed'] as const)('an objection to what becomes %s stands', (state) => {
  expect(lapsed('open', state).objectionIds).toEqual([]);
});

test('what waits is what was not answered', () => {
  expect(pendingRequests(requests).map(({ id }) => id)).toEqual(['x1', 'j1']);
});
