import { standingDuty, standingKind } from '../../../../../features/campaign/rules/break-down/standing-duty';
import { at, day } from '../../../../support/rules/state-calendar';
import { as, dated, labour, noticeTask, ongoing, posting, tax, throughYear } from '../../support/notice-parts';

const ISSUED = at('2023-03-17 15:00');

test('a task without a date owes a report each month, whatever its words', () => {
  const units = [as('lead', tax), as('responsible', labour)];
  const text = { kind: 'text', text: '尽快', span: { start: 0, end: 1 }, rule: 'test' } as const;
  for (const deadline of [ongoing, throughYear(2023), text, { kind: 'none' } as const])
    expect(units.map(standingKind(noticeTask({ deadline }), units))).toEqual(['report', 'report']);
});

test('a dated task owes none, and cooperating units never', () => {
  const units = [as('responsible', tax)];
  expect(units.map(standingKind(noticeTask({ deadline: dated('2023-12-31') }), units))).toEqual([undefined]);
  expect(standingKind(noticeTask({ deadline: ongoing }), units)(as('cooperating', labour))).toBeUndefined();
});

test('a duty served by a posting cycle owes no report beside it', () => {
  const units = [as('responsible', tax), as('responsible', labour)];
  expect(units.map(standingKind(noticeTask({ deadline: throughYear(2023), posting: posting() }), units))).toEqual(['roster', undefined]);
});

test('periods begin with the month of issue and go on until struck off', () => {
  expect(standingDuty(noticeTask({ deadline: ongoing }), ISSUED)).toEqual({ firstMonthDay: day('2023-03-01') });
});

test('the month of issue is that of county time', () => {
  expect(standingDuty(noticeTask({ deadline: ongoing }), at('2023-04-01 00:00'))).toEqual({ firstMonthDay: day('2023-04-01') });
  expect(standingDuty(noticeTask({ deadline: ongoing }), at('2023-04-01 00:00') - 1)).toEqual({ firstMonthDay: day('2023-03-01') });
});

test('全年 ends with December, a dated cycle with the month of its date', () => {
  expect(standingDuty(noticeTask({ deadline: throughYear(2023) }), ISSUED).lastMonthDay).toBe(day('2023-12-01'));
  expect(standingDuty(noticeTask({ deadline: dated('2023-10-31') }), ISSUED).lastMonthDay).toBe(day('2023-10-01'));
});

test('a posting cycle keeps its day and the month of the annual posting', () => {
  expect(
    standingDuty(noticeTask({ deadline: throughYear(2023), posting: posting({ dayOfNextMonth: 15, annualMonth: 2 }) }), ISSUED),
  ).toEqual({
    firstMonthDay: day('2023-03-01'),
    lastMonthDay: day('2023-12-01'),
    postingDay: 15,
    annualMonth: 2,
  });
});
