import { withMadeLines } from '../../../../../../features/campaign/rules/draft/unread/made-lines';
import type { AccountedLine } from '../../../../../../reader/notice';

const line = (start: number, end: number): AccountedLine => ({ as: 'unread', rule: 'item', span: { start, end } });

test('the lines of which a person made a task are read: the first is the task, the others are part of it', () => {
  const account = withMadeLines([line(0, 3), line(4, 7), line(8, 9), line(10, 12)], [{ start: 4, end: 9 }]);
  expect(account.map(({ as }) => as)).toEqual(['unread', 'task', 'part', 'unread']);
});

test('without such tasks the account stays as it was read', () => {
  expect(withMadeLines([line(0, 3)], [])).toEqual([line(0, 3)]);
});
