import { defaultPolicy } from '../../../core/policy/default-policy';
import type { Policy, Rung } from '../../../core/policy/policy';
import { type PolicyFault, validatePolicy } from '../../../core/policy/validate-policy';

const withReview = (...review: Rung[]): Policy => ({ ...defaultPolicy, ladders: { ...defaultPolicy.ladders, review } });
const due: Rung = { id: 'due', at: { kind: 'deadline' }, audiences: ['reviewer'] };

test('the default policy is within its bounds', () => {
  expect(validatePolicy(defaultPolicy)).toEqual([]);
});

test.each<[PolicyFault, Policy]>([
  ['slotOutOfDay', { ...defaultPolicy, slots: { kind: 'workDay', minute: 1440 } }],
  ['slotOutsideOfficeHours', { ...defaultPolicy, slots: { kind: 'workDay', minute: 8 * 60 } }],
  ['slotOutsideOfficeHours', { ...defaultPolicy, slots: { kind: 'workDay', minute: 17 * 60 + 30 } }],
  ['gridOutOfRange', { ...defaultPolicy, slots: { kind: 'grid', seconds: 0 } }],
  ['planningLeadOutOfRange', { ...defaultPolicy, planningLeadMs: -1 }],
  ['officeHoursOutOfRange', { ...defaultPolicy, slots: { kind: 'grid', seconds: 1 }, officeHours: { startMinute: 600, endMinute: 600 } }],
  ['receiptWorkDaysOutOfRange', { ...defaultPolicy, receiptWorkDays: 0 }],
  ['reviewWorkDaysOutOfRange', { ...defaultPolicy, reviewWorkDays: 61 }],
  ['reworkWorkDaysOutOfRange', { ...defaultPolicy, reworkWorkDays: 1.5 }],
  ['reportDayOutOfRange', { ...defaultPolicy, reportDay: 29 }],
  ['rosterDayOutOfRange', { ...defaultPolicy, rosterDay: 0 }],
  ['rungTimeOutOfRange', withReview({ ...due, at: { kind: 'workDaysAfter', count: 0 } })],
  ['rungsOutOfOrder', withReview({ ...due, id: 'o+1', at: { kind: 'workDaysAfter', count: 1 } }, due)],
  ['rungsOutOfOrder', withReview(due, { ...due, id: 's5', at: { kind: 'secondsAfter', seconds: 5 } })],
  ['rungNamedTwice', withReview({ ...due, at: { kind: 'workDaysBefore', count: 1 } }, due)],
  ['rungWithoutAudience', withReview({ ...due, audiences: [] })],
  ['unknownAudience', withReview({ ...due, audiences: ['mayor' as never] })],
])('%s', (fault, policy) => {
  expect(validatePolicy(policy)).toEqual([fault]);
});
