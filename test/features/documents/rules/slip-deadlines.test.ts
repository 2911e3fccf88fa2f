import { defaultPolicy } from '../../../../core/policy/default-policy';
import { type OwedOnPage, slipDeadlines } from '../../../../features/documents/rules/slip-deadlines';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';

const owed = (title: string, printedDay: string, more: Partial<OwedOnPage> = {}): OwedOnPage => ({
  kind: 'result',
  state: 'open',
  title,
  printedDay,
  deadlineDay: printedDay,
  ...more,
});
const options = { calendar: stateCalendar, policy: defaultPolicy, nowMs: at('2023-03-17 15:00') };

test('each deadline stands once, by its day; one on a day off stays, its reminder is earlier', () => {
  const found = slipDeadlines(
    [
      owed('95％', '2023-09-30'),
      owed('60％', '2023-06-30'),
      owed('60％', '2023-06-30'),
      owed('签收', '2023-03-20', { kind: 'receipt' }),
      owed('不要了', '2023-05-01', { state: 'void' }),
    ],
    options,
  );
  expect(found).toEqual([
    { title: '60％', printedDay: day('2023-06-30') },
    { title: '95％', printedDay: day('2023-09-30'), kept: { dayOff: 'holiday', remindedOn: day('2023-09-28') } },
  ]);
});

test('what was extended has both days; a slot that has passed is not promised', () => {
  const moved = slipDeadlines([owed('方案', '2023-08-20', { deadlineDay: '2023-08-31' })], options);
  expect(moved).toEqual([{ title: '方案', printedDay: day('2023-08-20'), movedTo: day('2023-08-31') }]);
  const late = slipDeadlines([owed('方案', '2023-08-20')], { ...options, nowMs: at('2023-08-18 09:00') });
  expect(late).toEqual([{ title: '方案', printedDay: day('2023-08-20'), kept: { dayOff: 'weekend' } }]);
});
