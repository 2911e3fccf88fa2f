import { defaultPolicy } from '../../../core/policy/default-policy';
import { eventWords, rungText } from '../../../core/words/rungs';
import type { LetterEvent } from '../../../features/assignment/rules/decision';

test.each([
  ['t-7', '到期前第7个工作日提醒'],
  ['due', '到期日提醒'],
  ['o+1', '逾期第1个工作日催办'],
  ['returned:5f0c', '退回通知'],
  ['assigned', '交办通知'],
  ['t-3:undelivered', '到期前第3个工作日提醒'],
  ['s5', 's5'],
])('the rung %s is %s', (rung, text) => {
  expect(rungText(rung)).toBe(text);
});

test('every rung of the default ladders has words', () => {
  for (const ladder of Object.values(defaultPolicy.ladders)) for (const { id } of ladder) expect(rungText(id)).toMatch(/(提醒|催办)$/);
});

test('every event that is told by a letter has a word', () => {
  for (const word of Object.values(eventWords satisfies Record<LetterEvent, string>)) expect(word).toMatch(/^\p{Script=Han}+$/u);
});
