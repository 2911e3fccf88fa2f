import { readNotice } from '../../../reader/read-notice';
import { ACCOUNT_CASES } from './cases/account';
import { codesOfCase, good, noticeOf } from './support/notice-of';

it.each(ACCOUNT_CASES)('$code speaks where it should, and is silent beside it', (one) => {
  const { inSpeaking, inSilent } = codesOfCase(one);
  expect(inSpeaking).toContain(one.code);
  expect(inSilent).not.toContain(one.code);
});

it('a line that is not read is told with the line of the source and its words', () => {
  const text = `${noticeOf([good])}二、河道整治\r\n（一）清淤河道\r\n三条。\n`;
  const [found] = readNotice(text).findings.filter(({ code }) => code === 'itemNotRead');
  expect(found).toMatchObject({ severity: 'warning', line: text.split('\n').findIndex((line) => line.startsWith('（一）清淤')) + 1 });
  expect(found?.params).toEqual({ words: '（一）清淤河道' });
});
