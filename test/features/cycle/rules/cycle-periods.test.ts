import { calendarOfDays } from '../../../../core/calendar/calendar-of-days';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { StandingDuty } from '../../../../core/obligation/assignment';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { cyclesUntil } from '../../../../features/cycle/rules/cycle-periods';
import { at, clock, day, listedDays, stateCalendar } from '../../../support/rules/state-calendar';

const march: StandingDuty = { firstMonthDay: day('2023-03-01'), lastMonthDay: day('2023-12-01'), postingDay: 20, annualMonth: 2 };
const cycles = (now: string, duty = march, calendar = stateCalendar) =>
  cyclesUntil(duty, defaultPolicy, calendar, at(now)).opened.map(
    ({ period, roster, postingDueDay, dataThroughDay }) =>
      `${period} data ${formatDay(dataThroughDay)}, roster ${roster ? formatDay(roster.dueDay) : '-'}, posting ${formatDay(postingDueDay)}`,
  );

test('a notice issued in the middle of a month has its first round with that month’s data, opened when the month is over', () => {
  expect(cycles('2023-03-31 23:59')).toEqual([]);
  expect(cycles('2023-04-01')).toEqual(['2023-03 data 2023-03-31, roster 2023-04-10, posting 2023-04-20']);
  const { nextOpensAtMs = 0 } = cyclesUntil(march, defaultPolicy, stateCalendar, at('2023-04-01'));
  expect(clock(nextOpensAtMs)).toBe('2023-05-01 00:00');
});

test('a roster’s day moves to a work day, a posting’s never does: 20 May 2023 is a Saturday, 20 August a Sunday', () => {
  expect(cycles('2023-09-01').filter((text) => /^2023-0[47]/.test(text))).toEqual([
    '2023-04 data 2023-04-30, roster 2023-05-10, posting 2023-05-20',
    '2023-07 data 2023-07-31, roster 2023-08-10, posting 2023-08-20',
  ]);
  // 10 June 2023 is a Saturday.
  expect(cycles('2023-06-01').at(-1)).toBe('2023-05 data 2023-05-31, roster 2023-06-12, posting 2023-06-20');
});

test('the year’s round comes beside December’s and has no roster of its own: posted by the last day of February', () => {
  expect(cycles('2024-01-01').slice(-2)).toEqual([
    '2023-12 data 2023-12-31, roster 2024-01-10, posting 2024-01-20',
    'annual-2023 data 2023-12-31, roster -, posting 2024-02-29',
  ]);
  expect(cycles('2024-12-31')).toHaveLength(11);
});

test('in a year whose calendar is not loaded a roster’s day is estimated by weekends, and the posting’s stays', () => {
  const unknown = calendarOfDays(listedDays(2022));
  expect(cycles('2023-10-01', march, unknown).at(-1)).toBe('2023-09 data 2023-09-30, roster 2023-10-10, posting 2023-10-20');
  expect(cycles('2023-06-01', march, unknown).at(-1)).toBe('2023-05 data 2023-05-31, roster 2023-06-12, posting 2023-06-20');
});

test('a season has rounds of its own: pledges by the day before it, the posting two months after it with the figures of its end', () => {
  const season = { fromDay: day('2023-09-01'), throughDay: day('2024-02-29'), annualMonths: 2, asksPledges: true };
  expect(cycles('2024-03-01', { ...march, season }).filter((line) => /season|pledges/.test(line))).toEqual([
    'pledges-2024 data 2023-08-31, roster -, posting 2023-08-31',
    'season-2024 data 2024-02-29, roster -, posting 2024-04-29',
  ]);
});
