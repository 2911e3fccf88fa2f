import { signFor } from '../../../../features/assignment/rules/sign-for';
import { submitReport } from '../../../../features/assignment/rules/submit-report';
import type { AssignmentFacts } from '../../../../features/assignment/rules/decision';
import { anObligation } from '../../../support/rules/obligation';
import { day } from '../../../support/rules/state-calendar';
import { aReport, context, facts, inState, outcome, owed, receipt, refusal } from '../support/facts';

describe('handing in a report', () => {
  const submit = (
    of: AssignmentFacts,
    now = '2023-09-27 10:00',
    more: { occurredOn?: string; lateReason?: string; obligationId?: string; isDayConfirmed?: boolean } = {},
  ) =>
    submitReport(
      of,
      {
        reportId: 'r2',
        obligationId: more.obligationId ?? 'result',
        occurredOn: day(more.occurredOn ?? '2023-09-27'),
        isDayConfirmed: more.isDayConfirmed,
        ...(more.lateReason !== undefined && { lateReason: more.lateReason }),
      },
      context(now),
    );

  test('pauses its obligation and starts the review', () => {
    expect(outcome(submit(facts()))).toEqual(['result submitted', '+ review:r2 2023-10-08']);
  });

  test.each(['roster', 'posting'] as const)('meets a %s at once', (kind) => {
    expect(outcome(submit(facts({ obligations: [owed({ kind })] })))).toEqual(['result met']);
  });

  test('a late entry of a posting is looked at by a second person', () => {
    const of = facts({ obligations: [owed({ kind: 'posting' })] });
    const lateEntry = submit(of, '2023-10-07 10:00', { occurredOn: '2023-09-27', lateReason: 'the line was down' });
    expect(outcome(lateEntry)).toEqual(['result submitted', '+ review:r2 2023-10-10']);
    expect(outcome(submit(of, '2023-10-07 10:00', { occurredOn: '2023-10-07' }))).toEqual(['result met']);
  });

  const rework = anObligation({ id: 'rework', kind: 'rework', key: 'rework:r1' });
  const sentBack = facts({ obligations: [owed({ state: 'returned' }), rework], reports: [aReport({ state: 'returned' })] });

  test.each(['result', 'rework'])('handing in again under the %s meets the rework and submits the result', (obligationId) => {
    const decision = submit(sentBack, '2023-09-27 10:00', { obligationId });
    expect(outcome(decision)).toEqual(['result submitted', 'rework met', '+ review:r2 2023-10-08']);
    expect(decision).toMatchObject({ obligationId: 'result' });
  });

  test('not under a rework that was handed in, though its result is owed again', () => {
    const of = { ...sentBack, obligations: [owed(), { ...rework, state: 'met' as const }] };
    expect(refusal(submit(of, '2023-09-27 10:00', { obligationId: 'rework' }))).toBe('obligationClosed');
    expect(refusal(submit(of))).toBe('accepted');
  });

  test.each([
    ['2023-09-30 23:59:59', '2023-09-30', 'inTime'],
    ['2023-10-07 09:00', '2023-10-07', 'late'],
    ['2023-10-07 09:00', '2023-09-30', 'lateEntry'],
  ])('recorded at %s for %s', (now, occurredOn, timing) => {
    expect(submit(facts(), now, { occurredOn, lateReason: 'network down' })).toMatchObject({ ok: true, timing });
  });

  test('a late entry needs its reason', () => {
    expect(refusal(submit(facts(), '2023-10-07 09:00', { occurredOn: '2023-09-30', lateReason: ' ' }))).toBe('lateReasonMissing');
  });

  test.each([
    ['obligationNotReportable', facts({ obligations: [owed({ kind: 'receipt' })] })],
    ['obligationNotReportable', facts({ obligations: [owed({ kind: 'review' })] })],
    ['reportUnderReview', facts({ obligations: [owed({ state: 'submitted' })] })],
    ['obligationClosed', facts({ obligations: [owed({ state: 'met' })] })],
    ['obligationClosed', facts({ obligations: [owed({ state: 'void' })] })],
    ['unknownObligation', facts({ obligations: [] })],
    ['assignmentSuspended', inState('suspended')],
    ['assignmentEnded', inState('struckOff')],
  ])('%s', (code, of) => {
    expect(refusal(submit(of))).toBe(code);
  });

  test('not for a day in the future', () => {
    expect(refusal(submit(facts(), '2023-09-27 10:00', { occurredOn: '2023-09-28' }))).toBe('occursInFuture');
  });

  test('a day far off is questioned', () => {
    const done = { occurredOn: '2003-09-27' };
    expect(refusal(submit(facts(), '2023-09-27 10:00', done))).toBe('dayFarOff');
    expect(refusal(submit(facts(), '2023-09-27 10:00', { ...done, isDayConfirmed: true }))).toBe('accepted');
  });

  test('signing and reporting at one instant change different things, in either order', () => {
    const both = inState('assigned', { obligations: [receipt, owed()] });
    const signed = signFor(both, { occurredOn: day('2023-09-27') }, context('2023-09-27 10:00'));
    expect(outcome(submit(inState('signed', { obligations: [{ ...receipt, state: 'met' }, owed()] })))).toEqual(outcome(submit(both)));
    expect(outcome(signed)).toEqual(['signed', 'receipt met']);
  });
});
