import type { UnseenText } from '../../../reader/notice';
import { readNotice } from '../../../reader/read-notice';
import { UNSEEN_CASES } from './cases/unseen-text';
import { codesOfCase } from './support/notice-of';

it.each(UNSEEN_CASES)('$code speaks where it should, and is silent beside it', (one) => {
  const { inSpeaking, inSilent } = codesOfCase(one);
  expect(inSpeaking).toContain(one.code);
  expect(inSilent).not.toContain(one.code);
});

it.each<[UnseenText['how'], number, string]>([
  ['hidden', 4, '（三）清理河道'],
  ['struck', 2, '（一）修建水渠'],
])('words that are %s are told with their line and beginning', (how, line, words) => {
  const text = '一、工作任务\n（一）修建水渠\n责任单位：县水利局\n\n';
  const at = how === 'struck' ? text.indexOf(words) : text.length - 1;
  const [found] = readNotice(text, [{ how, words, at }]).findings.filter(({ code }) => code === 'unseenText');
  expect(found).toMatchObject({ line, severity: 'warning', params: { how, words } });
});
