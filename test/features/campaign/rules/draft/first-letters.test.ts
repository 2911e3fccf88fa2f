import { firstLetters } from '../../../../../features/campaign/rules/draft/first-letters';
import { breakDown } from '../../../../../features/campaign/rules/break-down/break-down';
import { defaultPolicy } from '../../../../../core/policy/default-policy';
import { at, day, stateCalendar } from '../../../../support/rules/state-calendar';
import { as, dated, noticeTask, office, tax, township } from '../../support/notice-parts';

const context = { policy: defaultPolicy, calendar: stateCalendar, nowMs: at('2023-03-17 18:00') };
const holdings = [
  { personId: 'o', unitId: office.id, duty: 'office' },
  { personId: 'a', unitId: tax.id, duty: 'contact' },
  { personId: 'b', unitId: tax.id, duty: 'contact' },
] as const;
const plain = noticeTask({ deadline: dated('2023-12-29') });
const urgent = noticeTask({ ordinal: '（二）', deadline: dated('2023-03-18') });
const lettersOf = (...tasks: readonly (typeof plain)[]) =>
  firstLetters(
    breakDown(tasks, new Map(tasks.map((task) => [task, [as('lead', tax), as('responsible', township)]])), context.nowMs),
    office,
    holdings,
    context,
  );

test('each unit gets one letter at the slot about all its tasks: all contacts, or the office where nobody is', () => {
  const slot = { sendAtMs: at('2023-03-20 08:30'), atOnce: false, receiptDay: day('2023-03-21'), tasks: 2 };
  expect(lettersOf(plain, { ...plain, ordinal: '（二）' })).toEqual([
    { unit: tax.name, personIds: ['a', 'b'], isVacant: false, ...slot },
    { unit: township.name, personIds: ['o'], isVacant: true, ...slot },
  ]);
});

test('what would come too late at the slot is a letter of its own, at once', () => {
  expect(lettersOf(plain, urgent).filter(({ unit }) => unit === tax.name)).toMatchObject([
    { sendAtMs: at('2023-03-20 08:30'), atOnce: false, tasks: 1 },
    { sendAtMs: context.nowMs, atOnce: true, tasks: 1 },
  ]);
});
