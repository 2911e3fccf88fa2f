import { breakDown } from '../../../../features/campaign/rules/break-down/break-down';
import { pastDeadlines } from '../../../../features/campaign/rules/past-deadlines';
import type { NoticeTask } from '../../../../reader/notice';
import { at, day } from '../../../support/rules/state-calendar';
import { as, dated, noticeTask, tax, throughYear } from '../support/notice-parts';

const TEXT = '关于征缴的通知\n（一）排出时间表\n';
const past = (task: NoticeTask, nowMs: number): ReturnType<typeof pastDeadlines> =>
  pastDeadlines(breakDown([task], new Map([[task, [as('responsible', tax)]]]), nowMs), TEXT, nowMs);
const task = noticeTask({ deadline: dated('2023-06-30'), span: { start: 8, end: 12 } });

test('a day has passed with its last minute, and is told at its line', () => {
  expect(past(task, at('2023-06-30 23:59:59'))).toEqual([]);
  expect(past(task, at('2023-07-01'))).toEqual([
    { code: 'pastDeadline', ordinal: '（一）', title: '排出时间表', day: day('2023-06-30'), line: 2 },
  ]);
});

test('a standing duty has passed when its year was over before it was issued', () => {
  const standing = noticeTask({ deadline: throughYear(2022) });
  expect(past(standing, at('2023-01-01')).map(({ day: last }) => last)).toEqual([day('2022-12-31')]);
  expect(past(standing, at('2022-12-31 23:59'))).toEqual([]);
});
