import { readNotice } from '../../../../reader/read-notice';
import { SECOND_LOOK_CASES } from '../cases/second-look';
import { codesOfCase, good, noticeOf } from '../support/notice-of';

it.each(SECOND_LOOK_CASES)('$code speaks where it should, and is silent beside it', (one) => {
  const { inSpeaking, inSilent } = codesOfCase(one);
  expect(inSpeaking).toContain(one.code);
  expect(inSilent).not.toContain(one.code);
});

it('each place is told once, and lines that are told as not read are left out', () => {
  const text = noticeOf([good, good, good]).replace('（二）', '').replace('（三）', '');
  const found = readNotice(text).findings.filter(({ span }) => span !== undefined);
  const places = found.filter(({ code }) => code === 'anotherTaskInTask').map(({ span }) => span?.start);
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBeGreaterThan(0);
});
