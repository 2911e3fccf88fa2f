import { defaultPolicy } from '../../../../core/policy/default-policy';
import { breakDown } from '../../../../features/campaign/rules/break-down/break-down';
import { lateLetters, owedDays } from '../../../../features/campaign/rules/late-letters';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';
import { as, dated, labour, noticeTask, ongoing, posting, tax, throughYear, township } from '../support/notice-parts';

const contextAt = (now: string) => ({ policy: defaultPolicy, calendar: stateCalendar, nowMs: at(now) });
const friday = contextAt('2023-03-17 18:00');

test('tells task, line, units, deadline and slot of each deadline that the letters would miss', () => {
  const today = noticeTask({ ordinal: '（一）', title: '排查', deadline: dated('2023-03-17'), span: { start: 4, end: 5 } });
  const sunday = noticeTask({ ordinal: '（二）', title: '巡查', deadline: dated('2023-03-19'), span: { start: 7, end: 8 } });
  const later = noticeTask({ ordinal: '（三）', deadline: dated('2023-12-31') });
  const units = [as('responsible', tax), as('cooperating', labour), as('responsible', township)];
  const planned = breakDown([today, sunday, later], new Map([today, sunday, later].map((task) => [task, units])), friday.nowMs);
  const slot = { letterAtMs: at('2023-03-20 08:30'), receiptDay: day('2023-03-21'), units: [tax.name, township.name] };
  expect(lateLetters(planned, '标题\n\n一\n\n二', friday)).toEqual([
    { ordinal: '（一）', title: '排查', line: 3, day: day('2023-03-17'), ...slot },
    { ordinal: '（二）', title: '巡查', line: 5, day: day('2023-03-19'), ...slot },
  ]);
});

test('a standing duty owes its first report or roster too; before a long holiday the letter may miss it', () => {
  const duty = noticeTask({ deadline: ongoing });
  const evening = contextAt('2023-09-28 18:00');
  const planned = breakDown([duty], new Map([[duty, [as('responsible', tax)]]]), evening.nowMs);
  expect(lateLetters(planned, '', evening)).toMatchObject([{ day: day('2023-10-07'), receiptDay: day('2023-10-08') }]);
  expect(lateLetters(planned, '', contextAt('2023-09-28 15:00'))).toEqual([]);
});

test('what is owed first: results, the first report, the first roster; no posting', () => {
  const cycle = noticeTask({ deadline: throughYear(2023), posting: posting() });
  const [task] = breakDown([cycle], new Map([[cycle, [as('responsible', tax), as('responsible', township)]]]), friday.nowMs);
  expect(task?.assignments.map((assignment) => [assignment.standing, ...owedDays(task, assignment, friday)])).toEqual([
    ['roster', day('2023-04-10')],
    ['posting'],
  ]);
});
