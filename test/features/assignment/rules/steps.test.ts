import { acceptReport, returnReport } from '../../../../features/assignment/rules/review-report';
import type { AssignmentFacts, Decision, ReportFact, RuleContext } from '../../../../features/assignment/rules/decision';
import { decideExtension, requestExtension } from '../../../../features/assignment/rules/extension';
import { signFor } from '../../../../features/assignment/rules/sign-for';
import { strikeOff } from '../../../../features/assignment/rules/strike-off';
import { submitReport } from '../../../../features/assignment/rules/submit-report';
import { resumeAssignment, suspendAssignment } from '../../../../features/assignment/rules/suspension';
import type { Obligation } from '../../../../core/obligation/obligation';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { anObligation } from '../../../support/rules/obligation';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const context = (now: string): RuleContext => ({ policy: defaultPolicy, calendar: stateCalendar, nowMs: at(now) });
const receipt = anObligation({ id: 'receipt', kind: 'receipt', key: 'receipt', deadlineDay: day('2023-03-20') });
const result = anObligation({ id: 'result' });
const owed = (over: Partial<Obligation>) => anObligation({ id: 'result', ...over });
const aReport = (over: Partial<ReportFact> = {}): ReportFact => ({
  id: 'r1',
  obligationId: 'result',
  state: 'submitted',
  isFinal: true,
  ...over,
});

const facts = (over: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  assignment: { id: 'a1', unitId: 'u1', state: 'signed' },
  obligations: [result],
  reports: [],
  extensions: [],
  ...over,
});
const inState = (state: AssignmentFacts['assignment']['state'], over: Partial<AssignmentFacts> = {}) =>
  facts({ assignment: { id: 'a1', unitId: 'u1', state }, ...over });

const refusal = (decision: Decision) => (decision.ok ? 'accepted' : decision.refusal);
/** What became of the obligations: `id state`, with the deadline where it is new; openings with `+`, letters with `@`. */
function outcome(decision: Decision): readonly string[] {
  if (!decision.ok) return [decision.refusal];
  const { assignmentState, obligations, opens, events } = decision.change;
  const dayOf = (deadlineDay: number) => new Date(deadlineDay * 86_400_000).toISOString().slice(0, 10);
  return [
    ...(assignmentState === undefined ? [] : [assignmentState]),
    ...obligations.map(({ obligationId, state, deadlineDay, deadlineVersion }) =>
      deadlineDay === undefined ? `${obligationId} ${state}` : `${obligationId} ${state} v${deadlineVersion} ${dayOf(deadlineDay)}`,
    ),
    ...opens.map(({ key, deadlineDay }) => `+ ${key} ${dayOf(deadlineDay)}`),
    ...events.map(({ obligationKey, rung, sendAtMs }) => `@ ${obligationKey} ${rung} ${clock(sendAtMs)}`),
  ];
}

describe('signing for a task', () => {
  const fresh = inState('assigned', { obligations: [receipt, result] });
  const sign = (of: AssignmentFacts, now = '2023-03-20 10:00', occurredOn = '2023-03-20') =>
    signFor(of, { occurredOn: day(occurredOn) }, context(now));

  test('meets the receipt and nothing else', () => {
    expect(outcome(sign(fresh))).toEqual(['signed', 'receipt met']);
  });

  test.each([
    ['2023-03-20 23:59:59', false],
    ['2023-03-21', true],
  ])('recorded at %s is late: %s', (now, late) => {
    expect(sign(fresh, now)).toMatchObject({ ok: true, late });
  });

  test.each([
    ['alreadySigned', inState('signed'), '2023-03-20'],
    ['assignmentSuspended', inState('suspended'), '2023-03-20'],
    ['assignmentEnded', inState('struckOff'), '2023-03-20'],
    ['assignmentEnded', inState('transferred'), '2023-03-20'],
    ['occursInFuture', fresh, '2023-03-21'],
  ])('%s', (code, of, occurredOn) => {
    expect(refusal(sign(of, '2023-03-20 10:00', occurredOn))).toBe(code);
  });
});

describe('handing in a report', () => {
  const submit = (
    of: AssignmentFacts,
    now = '2023-09-27 10:00',
    more: { occurredOn?: string; lateReason?: string; obligationId?: string } = {},
  ) =>
    submitReport(
      of,
      {
        reportId: 'r2',
        obligationId: more.obligationId ?? 'result',
        occurredOn: day(more.occurredOn ?? '2023-09-27'),
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

  const rework = anObligation({ id: 'rework', kind: 'rework', key: 'rework:r1' });
  const sentBack = facts({ obligations: [owed({ state: 'returned' }), rework], reports: [aReport({ state: 'returned' })] });

  test.each(['result', 'rework'])('handing in again under the %s meets the rework and submits the result', (obligationId) => {
    const decision = submit(sentBack, '2023-09-27 10:00', { obligationId });
    expect(outcome(decision)).toEqual(['result submitted', 'rework met', '+ review:r2 2023-10-08']);
    expect(decision).toMatchObject({ obligationId: 'result' });
  });

  test.each([
    ['2023-09-30 23:59:59', '2023-09-30', { late: false, lateEntry: false }],
    ['2023-10-07 09:00', '2023-10-07', { late: true, lateEntry: false }],
    ['2023-10-07 09:00', '2023-09-30', { late: true, lateEntry: true }],
  ])('recorded at %s for %s', (now, occurredOn, timing) => {
    expect(submit(facts(), now, { occurredOn, lateReason: 'network down' })).toMatchObject({ ok: true, ...timing });
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

  test('signing and reporting at one instant change different things, in either order', () => {
    const both = inState('assigned', { obligations: [receipt, result] });
    const signed = signFor(both, { occurredOn: day('2023-09-27') }, context('2023-09-27 10:00'));
    expect(outcome(submit(inState('signed', { obligations: [{ ...receipt, state: 'met' }, result] })))).toEqual(outcome(submit(both)));
    expect(outcome(signed)).toEqual(['signed', 'receipt met']);
  });
});

describe('reviewing a report', () => {
  const review = anObligation({ id: 'review', kind: 'review', key: 'review:r1', unitId: 'office' });
  const handedIn = (over: Partial<ReportFact> = {}, obligation: Partial<Obligation> = {}) =>
    facts({ obligations: [owed({ state: 'submitted', ...obligation }), review], reports: [aReport(over)] });
  const now = context('2023-10-08 18:00');

  test('a final report meets the result', () => {
    expect(outcome(acceptReport(handedIn(), 'r1', now))).toEqual(['result met', 'review met']);
  });

  test('a result is owed again after a report that is not final, from now on', () => {
    const decision = acceptReport(handedIn({ isFinal: false }), 'r1', now);
    expect(outcome(decision)).toEqual(['result open', 'review met']);
    expect(decision).toMatchObject({ met: false, change: { obligations: [{ activeSinceMs: now.nowMs }, {}] } });
  });

  test('a report of a period is met by its acceptance', () => {
    expect(outcome(acceptReport(handedIn({ isFinal: false }, { kind: 'report' }), 'r1', now))).toEqual(['result met', 'review met']);
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

describe('a later deadline', () => {
  const entry = { obligationId: 'result', newDay: day('2023-10-20'), reason: 'floods', progress: '93 %' };
  const pending = { id: 'x1', obligationId: 'result', requestedDay: day('2023-10-20'), state: 'pending' } as const;

  test.each([
    ['2023-09-30 23:59:59', 'accepted'],
    ['2023-10-01 00:00', 'deadlinePassed'],
  ])('asked at %s: %s', (now, expected) => {
    expect(refusal(requestExtension(facts(), entry, context(now)))).toBe(expected);
  });

  test('asking changes nothing', () => {
    expect(outcome(requestExtension(facts(), entry, context('2023-09-01 10:00')))).toEqual([]);
  });

  test.each([
    ['reasonMissing', facts(), { reason: ' ' }],
    ['progressMissing', facts(), { progress: '' }],
    ['newDayNotLater', facts(), { newDay: day('2023-09-30') }],
    ['extensionPending', facts({ extensions: [pending] }), {}],
    ['obligationNotExtendable', facts({ obligations: [owed({ kind: 'posting' })] }), {}],
    ['obligationClosed', facts({ obligations: [owed({ state: 'met' })] }), {}],
    ['reportUnderReview', facts({ obligations: [owed({ state: 'submitted' })] }), {}],
    ['unknownObligation', facts({ obligations: [] }), {}],
  ])('%s', (code, of, over) => {
    expect(refusal(requestExtension(of, { ...entry, ...over }, context('2023-09-01 10:00')))).toBe(code);
  });

  const decide = (granted: boolean, note: string, of = facts({ extensions: [pending] }), now = '2023-10-01 00:00') =>
    decideExtension(of, { extensionId: 'x1', granted, note }, context(now));

  test('granted at the very instant of the deadline makes the next version', () => {
    expect(outcome(decide(true, ''))).toEqual(['result open v2 2023-10-20', '@ result:9-30 extensionGranted:x1 2023-10-07 08:30']);
  });

  test('granted while a report is under review leaves it under review', () => {
    const of = facts({ obligations: [owed({ state: 'submitted' })], extensions: [pending] });
    expect(outcome(decide(true, '', of))[0]).toBe('result submitted v2 2023-10-20');
  });

  test('refused changes nothing but writes', () => {
    expect(outcome(decide(false, 'no ground'))).toEqual(['@ result:9-30 extensionRefused:x1 2023-10-07 08:30']);
  });

  test.each([
    ['reasonMissing', false, facts({ extensions: [pending] })],
    ['extensionDecided', true, facts({ extensions: [{ ...pending, state: 'refused' as const }] })],
    ['unknownExtension', true, facts()],
    ['obligationClosed', true, facts({ obligations: [owed({ state: 'met' })], extensions: [pending] })],
    ['newDayNotLater', true, facts({ obligations: [owed({ deadlineDay: day('2023-10-20') })], extensions: [pending] })],
  ])('%s', (code, granted, of) => {
    expect(refusal(decide(granted, '', of))).toBe(code);
  });
});

describe('suspension', () => {
  test('stops everything that is still owed', () => {
    const obligations = [{ ...receipt, state: 'met' as const }, result];
    expect(outcome(suspendAssignment(facts({ obligations }), { reason: 'flood' }))).toEqual(['suspended', 'result suspended']);
    expect(refusal(suspendAssignment(facts(), { reason: '' }))).toBe('reasonMissing');
    expect(refusal(suspendAssignment(inState('suspended'), { reason: 'again' }))).toBe('assignmentSuspended');
  });

  test.each([
    ['2023-09-28', '2023-10-08 09:00', 'result open v2 2023-10-08', 'two work days: 09-28 and 10-07'],
    ['2023-09-29', '2023-10-06 09:00', 'result open', 'no work day'],
  ])('from %s to %s: %s (%s)', (suspendedOn, now, expected) => {
    const of = inState('suspended', { obligations: [owed({ state: 'suspended' })] });
    const kept = { suspendedOn: day(suspendedOn), stateBefore: 'signed' as const, obligationStatesBefore: new Map() };
    expect(outcome(resumeAssignment(of, kept, context(now)))).toEqual(['signed', expected]);
  });

  test('resuming restores what was under review', () => {
    const of = inState('suspended', { obligations: [owed({ state: 'suspended' })] });
    const kept = {
      suspendedOn: day('2023-09-20'),
      stateBefore: 'signed' as const,
      obligationStatesBefore: new Map([['result', 'submitted' as const]]),
    };
    expect(outcome(resumeAssignment(of, kept, context('2023-09-20 11:00')))).toEqual(['signed', 'result submitted']);
    expect(refusal(resumeAssignment(facts(), kept, context('2023-09-20 11:00')))).toBe('assignmentNotSuspended');
  });
});

describe('striking off', () => {
  const report = anObligation({ id: 'report', kind: 'report', key: 'report:2023-05' });

  test('needs no reason when every result is met, and voids what is left', () => {
    expect(outcome(strikeOff(facts({ obligations: [owed({ state: 'met' }), receipt] }), {}))).toEqual(['struckOff', 'receipt void']);
  });

  test.each([[[result]], [[report]]])('needs a reason otherwise', (obligations) => {
    expect(refusal(strikeOff(facts({ obligations }), {}))).toBe('resultsNotMet');
    expect(outcome(strikeOff(facts({ obligations }), { reason: 'merged' }))).toEqual(['struckOff', `${obligations[0]?.id} void`]);
  });

  test('not twice', () => {
    expect(refusal(strikeOff(inState('struckOff'), { reason: 'again' }))).toBe('assignmentEnded');
  });
});
