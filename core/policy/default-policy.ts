import type { Audience, Ladder, Policy, Rung } from './policy';

const HOUR_MS = 3_600_000;

const before = (count: number, ...audiences: Audience[]): Rung => ({ id: `t-${count}`, at: { kind: 'workDaysBefore', count }, audiences });
const due = (...audiences: Audience[]): Rung => ({ id: 'due', at: { kind: 'deadline' }, audiences });
const after = (count: number, ...audiences: Audience[]): Rung => ({ id: `o+${count}`, at: { kind: 'workDaysAfter', count }, audiences });

/** What is handed in once and then done: rectification 整改, rework 退回重报, statement 陈述, pledge 承诺书, answer 批示答复. */
const single: Ladder = [before(1, 'contact'), due('contact'), after(1, 'contact', 'leader'), after(3, 'head', 'office')];

/** The office's default rules (督办规则), the ladder of domain.md §3 row by row; a village's paired unit is told when what turns red (result, report) is overdue. */
export const defaultPolicy: Policy = {
  slots: { kind: 'workDay', minute: 8 * 60 + 30 },
  planningLeadMs: HOUR_MS,
  officeHours: { startMinute: 8 * 60 + 30, endMinute: 17 * 60 + 30 },
  ladders: {
    result: [
      before(15, 'contact'),
      before(7, 'contact'),
      before(3, 'contact'),
      before(1, 'contact'),
      due('contact', 'leader'),
      after(1, 'contact', 'leader', 'supporter'),
      after(3, 'head', 'office'),
      after(5, 'office'),
    ],
    report: [
      before(3, 'contact'),
      before(1, 'contact'),
      due('contact'),
      after(1, 'contact', 'leader', 'supporter'),
      after(3, 'head', 'office'),
    ],
    receipt: [after(1, 'contact', 'deputy'), after(2, 'head'), after(3, 'office')],
    roster: [before(3, 'contact'), before(1, 'contact'), due('contact', 'leader'), after(1, 'leader'), after(2, 'head', 'office')],
    posting: [
      before(5, 'contact'),
      before(3, 'contact'),
      before(1, 'contact'),
      due('contact', 'leader'),
      after(1, 'leader', 'office'),
      after(3, 'head', 'office'),
    ],
    rectification: single,
    rework: single,
    statement: single,
    pledge: single,
    answer: single,
    review: [due('reviewer'), after(1, 'officeHead')],
  },
  receiptWorkDays: 1,
  reviewWorkDays: 3,
  reworkWorkDays: 3,
  reportDay: 5,
  rosterDay: 10,
};
