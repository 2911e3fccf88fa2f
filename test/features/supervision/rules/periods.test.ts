import { formatDay } from '../../../../core/calendar/civil-day';
import type { StandingDuty, StandingKind } from '../../../../core/obligation/assignment';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { periodsUntil } from '../../../../features/supervision/rules/periods';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const march: StandingDuty = { firstMonthDay: day('2023-03-01') };
const opened = (kind: StandingKind, duty: StandingDuty, now: string): readonly string[] =>
  periodsUntil(kind, duty, defaultPolicy, stateCalendar, at(now)).opened.map(({ key, deadlineDay }) => `${key} ${formatDay(deadlineDay)}`);
const nextOf = (kind: StandingKind, duty: StandingDuty, now: string): string | undefined => {
  const { nextOpensAtMs } = periodsUntil(kind, duty, defaultPolicy, stateCalendar, at(now));
  return nextOpensAtMs === undefined ? undefined : clock(nextOpensAtMs);
};

test('a report opens with its month and is due on the 5th of the next, or the work day after', () => {
  expect(opened('report', march, '2023-05-31 23:59')).toEqual([
    'report:2023-03 2023-04-06',
    'report:2023-04 2023-05-05',
    'report:2023-05 2023-06-05',
  ]);
  expect(nextOf('report', march, '2023-05-31 23:59')).toBe('2023-06-01 00:00');
});

test('roster and posting open when the month is over; the posting’s day does not move', () => {
  expect(opened('roster', march, '2023-03-31 23:59')).toEqual([]);
  expect(opened('roster', march, '2023-05-01')).toEqual(['roster:2023-03 2023-04-10', 'roster:2023-04 2023-05-10']);
  expect(opened('posting', march, '2023-05-01')).toEqual(['posting:2023-03 2023-04-20', 'posting:2023-04 2023-05-20']);
  expect(opened('posting', { ...march, postingDay: 15 }, '2023-04-01')).toEqual(['posting:2023-03 2023-04-15']);
});

test('the annual posting opens with the next January, beside December’s, due on the last day of February', () => {
  const duty = { firstMonthDay: day('2023-11-01'), lastMonthDay: day('2023-12-01'), annualMonth: 2 };
  expect(opened('posting', duty, '2024-03-01')).toEqual([
    'posting:2023-11 2023-12-20',
    'posting:2023-12 2024-01-20',
    'posting:2023-annual 2024-02-29',
  ]);
  expect(opened('roster', duty, '2024-03-01')).toHaveLength(2);
});

test('the last month ends the duty; without one it goes on', () => {
  const duty = { ...march, lastMonthDay: day('2023-04-01') };
  expect(opened('report', duty, '2024-01-01')).toHaveLength(2);
  expect(nextOf('report', duty, '2024-01-01')).toBeUndefined();
  expect(nextOf('report', march, '2030-06-15')).toBe('2030-07-01 00:00');
});

test('a report is owed while its month runs, a posting until its deadline has passed', () => {
  const untilOf = (kind: StandingKind) =>
    periodsUntil(kind, march, defaultPolicy, stateCalendar, at('2023-04-01')).opened.map(({ owedUntilMs }) => clock(owedUntilMs));
  expect(untilOf('report')).toEqual(['2023-04-01 00:00', '2023-05-01 00:00']);
  expect(untilOf('posting')).toEqual(['2023-04-21 00:00']);
});

test('a season that is settled adds its pledges a month before it and its posting after it, each in its place; without months to go it still comes', () => {
  const season = { fromDay: day('2023-09-01'), throughDay: day('2023-12-31'), annualMonths: 2, asksPledges: true };
  const duty = { ...march, lastMonthDay: day('2023-12-01'), annualMonth: 2, season };
  expect(opened('posting', duty, '2023-08-01')).toEqual(expect.arrayContaining(['pledge:2023 2023-08-31', 'posting:2023-07 2023-08-20']));
  expect(nextOf('posting', duty, '2023-07-31 23:59')).toBe('2023-08-01 00:00');
  expect(opened('posting', duty, '2024-03-01').slice(-3)).toEqual([
    'posting:2023-12 2024-01-20',
    'posting:2023-annual 2024-02-29',
    'posting:2023-season 2024-02-29',
  ]);
  expect(opened('roster', duty, '2024-03-01').some((line) => /season|pledge/.test(line))).toBe(false);
});
