import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice } from '../../../reader/read-notice';

const text = readFileSync(path.resolve(__dirname, '../../fixtures/notices/references.txt'), 'utf8');

it('finds the item that a reference means, and leaves those to other documents alone', () => {
  const read = readNotice(text).references.map(({ text: words, heading, span }) => [words, heading, text.slice(span.start, span.end)]);
  expect(read).toEqual([
    ['一（一）', '一（一）第一阶段，10月底前完成沟渠清淤', '一（一）'],
    ['二（一）', '二（一）清淤疏浚', '二（一）'],
    ['第一部分', '一、进度安排', '第一部分'],
    ['第（二）项', '二（二）检修设施', '第（二）项'],
    ['二（九）', undefined, '二（九）'],
  ]);
});

it('fills in what an item takes over at the place of the words that say so', () => {
  const task = readNotice(text).tasks.find(({ title }) => title === '资金保障');
  if (task?.deadline.kind !== 'date') throw new Error('the deadline is no date');
  const { date, rule, span } = task.deadline;
  expect([date, text.slice(span.start, span.end)]).toEqual(['2024-12-20', '同上']);
  expect(rule).toMatch(/\/same-as$/);
});
