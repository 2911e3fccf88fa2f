import { keptDeadlineText } from '../../../core/words/kept-deadline';
import { day } from '../../support/rules/state-calendar';

test('a deadline in a holiday is printed as it was set, with the day of its reminder', () => {
  const kept = { day: day('2023-09-30'), dayOff: 'holiday', remindedOn: day('2023-09-28') } as const;
  expect(keptDeadlineText(kept, day('2023-03-17'))).toBe('原定9月30日（周六，节假日），按不顺延执行，提醒提前至9月28日');
});

test('a slot that has passed is not promised; another year is named', () => {
  expect(keptDeadlineText({ day: '2023-08-20', dayOff: 'weekend' }, '2022-12-01')).toBe('原定2023年8月20日（周日，休息日），按不顺延执行');
});
