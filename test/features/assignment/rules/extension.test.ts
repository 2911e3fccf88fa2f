import { decideExtension, requestExtension } from '../../../../features/assignment/rules/extension';
import { day } from '../../../support/rules/state-calendar';
import { context, facts, outcome, owed, refusal } from '../support/facts';

describe('a later deadline', () => {
  const entry = { obligationId: 'result', newDay: day('2023-10-20'), reason: 'floods', progress: '93 %' };
  const pending = { id: 'x1', obligationId: 'result', requestedDay: day('2023-10-20'), state: 'pending' } as const;

  test.each([
    ['2023-09-30 23:59:59', 'accepted'],
    ['2023-10-01 00:00', 'deadlinePassed'],
  ])('asked at %s: %s', (now, expected) => {
    expect(refusal(requestExtension(facts(), entry, context(now)))).toBe(expected);
  });

  test('what was sent back may ask while its own deadline is still to come', () => {
    const sentBack = facts({ obligations: [owed({ state: 'returned' })] });
    expect(refusal(requestExtension(sentBack, entry, context('2023-09-01 10:00')))).toBe('accepted');
  });

  test('asking changes nothing', () => {
    expect(outcome(requestExtension(facts(), entry, context('2023-09-01 10:00')))).toEqual([]);
  });

  test.each([
    ['reasonMissing', facts(), { reason: ' ' }],
    ['progressMissing', facts(), { progress: '' }],
    ['newDayNotLater', facts(), { newDay: day('2023-09-30') }],
    ['dayFarOff', facts(), { newDay: day('2203-10-20') }],
    ['dayFarOff', facts(), { newDay: day('2025-09-02') }],
    ['accepted', facts(), { newDay: day('2025-09-01') }],
    ['accepted', facts(), { newDay: day('2203-10-20'), isDayConfirmed: true }],
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

  test('a day far off is granted only when it is confirmed, and refused without a question', () => {
    const of = facts({ extensions: [{ ...pending, requestedDay: day('2203-10-20') }] });
    const decision = { extensionId: 'x1', note: '年份有误' };
    const at = context('2023-10-01 00:00');
    expect(refusal(decideExtension(of, { ...decision, granted: true }, at))).toBe('dayFarOff');
    expect(outcome(decideExtension(of, { ...decision, granted: true, isDayConfirmed: true }, at))[0]).toBe('result open v2 2203-10-20');
    expect(refusal(decideExtension(of, { ...decision, granted: false }, at))).toBe('accepted');
  });

  test('nobody decides on what he asked for himself', () => {
    const of = facts({ extensions: [{ ...pending, byPersonId: 'li' }] });
    const by = (personId: string) =>
      decideExtension(of, { extensionId: 'x1', granted: true, note: '' }, { ...context('2023-10-01 00:00'), personId });
    expect([refusal(by('li')), refusal(by('wang'))]).toEqual(['ownExtension', 'accepted']);
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
