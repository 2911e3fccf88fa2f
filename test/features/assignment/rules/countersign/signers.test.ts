import { askToSign, signersFor, type UnitLeader } from '../../../../../features/assignment/rules/countersign/signers';
import { defaultPolicy } from '../../../../../core/policy/default-policy';
import { clock } from '../../../../support/rules/state-calendar';
import { context, owed } from '../../support/facts';

const leader: UnitLeader = { personId: 'leader', duty: 'leader', above: 0 };
const head: UnitLeader = { personId: 'head', duty: 'head', above: 0 };
const township: UnitLeader = { personId: 'township', duty: 'leader', above: 1 };
const policy = { ...defaultPolicy, countersignsFinal: true };

test.each([
  ['the leader where there is one', [head, leader, township], ['leader']],
  ['several leaders of a unit', [leader, { ...leader, personId: 'second' }], ['leader', 'second']],
  ['the head where nobody is leader', [head, township], ['head']],
  ['those of the unit that acts for it where it has neither', [township, { ...head, above: 1 }], ['township']],
  ['nobody where there is nobody', [], []],
] as const)('who is asked to sign: %s', (_name, leaders, expected) => {
  expect(signersFor(owed(), { isFinal: true, leaders }, { policy }).map(({ personId }) => personId)).toEqual(expected);
});

test.each([
  ['the policy asks for none', owed(), { isFinal: true }, { policy: defaultPolicy }],
  ['it tells of progress', owed(), { isFinal: false }, { policy }],
  ['it is the report of a month', owed({ kind: 'report' }), { isFinal: true }, { policy }],
  ['the leader hands it in himself', owed(), { isFinal: true }, { policy, personId: 'leader' }],
  ['the head hands it in himself', owed(), { isFinal: true }, { policy, personId: 'head' }],
] as const)('no signature where %s', (_name, obligation, entry, by) => {
  expect(signersFor(obligation, { ...entry, leaders: [leader, head] }, by)).toEqual([]);
});

test('each is asked by a letter of his own, in office hours', () => {
  const letters = askToSign(owed(), 'r1', [leader], context('2023-09-20 18:00'));
  expect(letters.map(({ sendAtMs, ...letter }) => ({ ...letter, at: clock(sendAtMs) }))).toEqual([
    {
      obligationKey: owed().key,
      deadlineVersion: 1,
      event: 'toCountersign',
      rung: 'toCountersign:r1',
      audience: 'leader',
      personId: 'leader',
      atOnce: false,
      at: '2023-09-21 08:30',
    },
  ]);
});
