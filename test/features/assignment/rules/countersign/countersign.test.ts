import { canCountersign, countersign, isToCountersign } from '../../../../../features/assignment/rules/countersign/countersign';
import type { AssignmentFacts } from '../../../../../features/assignment/rules/decision';
import { submitReport } from '../../../../../features/assignment/rules/submit-report';
import { day } from '../../../../support/rules/state-calendar';
import { anObligation } from '../../../../support/rules/obligation';
import { aReport, context, facts, inState, outcome, owed, refusal } from '../../support/facts';

const waiting = aReport({ state: 'toCountersign', byPersonId: 'contact' });
const rework = anObligation({ id: 'rework', kind: 'rework', key: 'rework:r0' });
const again = facts({ obligations: [owed({ state: 'returned' }), rework], reports: [aReport({ id: 'r0', state: 'returned' }), waiting] });
const sign = (of: AssignmentFacts, isSigned = true, opinion?: string, now = '2023-09-27 10:00') =>
  countersign(of, { reportId: 'r1', isSigned, opinion }, { ...context(now), personId: 'leader' });

test('signed, the review begins and the ladder pauses; of a report handed in again also the rework is met', () => {
  expect(outcome(sign(facts({ reports: [waiting] })))).toEqual(['result submitted', '+ review:r1 2023-10-08']);
  expect(outcome(sign(again))).toEqual(['result submitted', 'rework met', '+ review:r1 2023-10-08']);
});

test('sent back it is owed as before, with an opinion that contact and reporter read', () => {
  const back = sign(facts({ reports: [waiting] }), false, '缺附件');
  expect(outcome(back)).toEqual(Array(2).fill('@ result:x sentBack:r1 2023-09-27 10:00'.replace('result:x', owed().key)));
  expect(refusal(sign(facts({ reports: [waiting] }), false, ' '))).toBe('reasonMissing');
});

test.each([
  ['reportNotToCountersign', facts({ reports: [aReport()] })],
  ['reportNotToCountersign', facts({ reports: [aReport({ state: 'sentBack' })] })],
  ['obligationClosed', facts({ obligations: [owed({ state: 'void' })], reports: [waiting] })],
  ['ownCountersignature', facts({ reports: [{ ...waiting, byPersonId: 'leader' }] })],
  ['unknownReport', facts()],
  ['assignmentSuspended', inState('suspended', { reports: [waiting] })],
] as const)('%s', (code, of) => {
  expect(refusal(sign(of))).toBe(code);
  expect(canCountersign(of, 'r1', 'leader')).toEqual({ ok: false, refusal: code });
});

describe('handing in where the policy asks for a signature', () => {
  const { policy, ...rest } = context('2023-09-30 23:00');
  const submit = (of: AssignmentFacts, personId: string, isFinal = true) =>
    submitReport(
      of,
      {
        reportId: 'r2',
        obligationId: 'result',
        occurredOn: day('2023-09-30'),
        isFinal,
        leaders: [{ personId: 'leader', duty: 'leader', above: 0 }],
      },
      { ...rest, policy: { ...policy, countersignsFinal: true }, personId },
    );

  test('nothing pauses and no review opens; the day of handing in counts, though it is signed after the deadline', () => {
    expect(submit(facts(), 'contact')).toMatchObject({
      ok: true,
      state: 'toCountersign',
      timing: 'inTime',
      change: { obligations: [], opens: [] },
    });
    expect(outcome(sign(facts({ reports: [waiting] }), true, undefined, '2023-10-08 09:00'))[0]).toBe('result submitted');
  });

  test('the leader’s own report and progress go to the office at once; a second report waits for the first', () => {
    expect(submit(facts(), 'leader')).toMatchObject({ state: 'submitted' });
    expect(submit(facts(), 'contact', false)).toMatchObject({ state: 'submitted' });
    expect(refusal(submit(facts({ reports: [waiting] }), 'contact'))).toBe('reportToCountersign');
  });
});

test('a letter asks for a signature by its rung', () => {
  expect(['toCountersign:r1', 'sentBack:r1', 'due'].map(isToCountersign)).toEqual([true, false, false]);
});
