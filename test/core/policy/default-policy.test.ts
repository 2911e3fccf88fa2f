import { defaultPolicy } from '../../../core/policy/default-policy';
import type { ObligationKind } from '../../../core/obligation/obligation';

const rungsOf = (kind: ObligationKind): readonly string[] =>
  defaultPolicy.ladders[kind].map(({ id, audiences }) => `${id} ${audiences.join('+')}`);

test.each<[ObligationKind, readonly string[]]>([
  [
    'result',
    [
      't-15 contact',
      't-7 contact',
      't-3 contact',
      't-1 contact',
      'due contact+leader',
      'o+1 contact+leader+supporter',
      'o+3 head+office',
      'o+5 office',
    ],
  ],
  ['report', ['t-3 contact', 't-1 contact', 'due contact', 'o+1 contact+leader+supporter', 'o+3 head+office']],
  ['receipt', ['o+1 contact+deputy', 'o+2 head', 'o+3 office']],
  ['roster', ['t-3 contact', 't-1 contact', 'due contact+leader', 'o+1 leader', 'o+2 head+office']],
  ['posting', ['t-5 contact', 't-3 contact', 't-1 contact', 'due contact+leader', 'o+1 leader+office', 'o+3 head+office']],
  ['review', ['due reviewer', 'o+1 officeHead']],
])('the ladder of a %s is that of the domain', (kind, rungs) => {
  expect(rungsOf(kind)).toEqual(rungs);
});

test.each<ObligationKind>(['rectification', 'rework', 'statement', 'pledge', 'answer'])('a %s climbs the short ladder', (kind) => {
  expect(rungsOf(kind)).toEqual(['t-1 contact', 'due contact', 'o+1 contact+leader', 'o+3 head+office']);
});

test('letters leave at 08:30, the opening of the office, planned an hour before', () => {
  expect(defaultPolicy.slots).toEqual({ kind: 'workDay', minute: 510 });
  expect(defaultPolicy.officeHours).toEqual({ startMinute: 510, endMinute: 1050 });
  expect(defaultPolicy.planningLeadMs).toBe(3_600_000);
});
