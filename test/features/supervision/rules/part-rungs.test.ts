import { defaultPolicy } from '../../../../core/policy/default-policy';
import { partRungs } from '../../../../features/supervision/rules/part-rungs';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const rungs = (dueDay: string, now: string) =>
  partRungs(day(dueDay), defaultPolicy, stateCalendar, at(now)).map(({ rung, sendAtMs }) => `${rung} ${clock(sendAtMs)}`);

test('a part is reminded of the work day before, on its day and the work day after, and climbs no higher', () => {
  expect(rungs('2023-09-30', '2023-09-12 10:00')).toEqual(['t-1 2023-09-27 08:30', 'due 2023-09-28 08:30', 'o+1 2023-10-07 08:30']);
});

test('a slot that has passed when it is handed down is passed over', () => {
  expect(rungs('2023-09-28', '2023-09-28 10:00')).toEqual(['o+1 2023-10-07 08:30']);
});
