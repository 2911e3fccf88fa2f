import { knownNoticeText } from '../../../../features/campaign/words/known-notice-text';
import { at } from '../../../support/rules/state-calendar';

const known = { id: 'c1', title: '关于防汛的通知', issuedAtMs: at('2023-03-17 15:00'), isOpen: false } as const;

test.each([
  ['number', /：“关于防汛的通知”（某政办发〔2023〕9号）。同一文号就是同一份通知/],
  ['title', /标题和成文日期相同.*请在通知里写全文号$/],
  ['text', /全文相同/],
] as const)('by its %s', (by, words) => {
  const text = knownNoticeText({ ...known, by, ...(by === 'number' && { documentNumber: '某政办发〔2023〕9号' }) });
  expect(text).toMatch(/^这份通知已于 2023年3月17日 15:00 下发，已经办结：/);
  expect(text).toMatch(words);
});
