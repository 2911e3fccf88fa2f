import { acceptReport, returnReport } from '../../../../features/assignment/rules/review-report';
import type { ReportFact } from '../../../../features/assignment/rules/decision';
import type { Obligation } from '../../../../core/obligation/obligation';
import { anObligation } from '../../../support/rules/obligation';
import { aReport, context, facts, inState, outcome, owed, refusal } from '../support/facts';

describe('reviewing a report', () => {
  const review = anObligation({ id: 'review', kind: 'review', key: 'review:r1', unitId: 'office' });
  const handedIn = (over: Partial<ReportFact> = {}, obligation: Partial<Obligation> = {}) =>
    facts({ obligations: [owed({ state: 'submitted', ...obligation }), review], reports: [aReport(over)] });
  const now = context('2023-10-08 18:00');

  const told = '@ result:9-30 accepted:r1 2023-10-09 08:30';

  test('a final report meets the result', () => {
    expect(outcome(acceptReport(handedIn(), 'r1', now))).toEqual(['result met', 'review met', told]);
  });

  test('a result is owed again after a report that is not final, from now on', () => {
    const decision = acceptReport(handedIn({ isFinal: false }), 'r1', now);
    expect(outcome(decision)).toEqual(['result open', 'review met', told]);
    expect(decision).toMatchObject({ met: false, change: { obligations: [{ activeSinceMs: now.nowMs }, {}] } });
  });

  test('a report of a period is met by its acceptance', () => {
    expect(outcome(acceptReport(handedIn({ isFinal: false }, { kind: 'report' }), 'r1', now))).toEqual(['result met', 'review met', told]);
  });

  test('whoever handed it in is answered beside the contact', () => {
    for (const decision of [
      acceptReport(handedIn({ byPersonId: 'li' }), 'r1', now),
      returnReport(handedIn({ byPersonId: 'li' }), { reportId: 'r1', reason: 'no figures' }, now),
    ])
      expect(decision).toMatchObject({ change: { events: [{ audience: 'contact' }, { audience: 'contact', personId: 'li' }] } });
  });

  test('nobody reviews what he handed in himself', () => {
    const [own, others] = ['li', 'wang'].map((personId) => ({ ...now, personId }));
    const of = handedIn({ byPersonId: 'li' });
    expect(refusal(acceptReport(of, 'r1', { ...now, ...own }))).toBe('ownReport');
    expect(refusal(returnReport(of, { reportId: 'r1', reason: 'x' }, { ...now, ...own }))).toBe('ownReport');
    expect(refusal(acceptReport(of, 'r1', { ...now, ...others }))).toBe('accepted');
  });

  test('a return opens a rework and writes at the next slot', () => {
    expect(outcome(returnReport(handedIn(), { reportId: 'r1', reason: 'no figures' }, now))).toEqual([
      'result returned',
      'review met',
      '+ rework:r1 2023-10-11',
      '@ rework:r1 returned:r1 2023-10-09 08:30',
    ]);
  });

  test.each([
    ['reasonMissing', handedIn(), ''],
    ['reportNotUnderReview', handedIn({ state: 'accepted' }), 'x'],
    ['reportNotUnderReview', handedIn({}, { state: 'met' }), 'x'],
    ['unknownReport', facts(), 'x'],
    ['assignmentEnded', inState('struckOff'), 'x'],
  ])('%s', (code, of, reason) => {
    expect(refusal(returnReport(of, { reportId: 'r1', reason }, now))).toBe(code);
  });
});
