import { NUMBERING_CASES } from './cases/numbering';
import { checkNotice } from '../../../reader/check-notice';
import { readNotice } from '../../../reader/read-notice';
import { codesOfCase } from './support/notice-of';

it.each(NUMBERING_CASES)('$code speaks where it should, and is silent beside it', (one) => {
  const { inSpeaking, inSilent } = codesOfCase(one);
  expect(inSpeaking).toContain(one.code);
  expect(inSilent).not.toContain(one.code);
});

it('tells the ordinals and the lines of both places', () => {
  const item = (ordinal: string, number: number) => `（${ordinal}）修建第${number}号水渠\n责任单位：县水利局\n完成时限：长期\n`;
  const text = `一、工作任务\n${item('一百零一', 1)}${item('一百零三', 3)}${item('一百零三', 4)}`;
  const found = checkNotice(readNotice(text), text, {}).filter(({ code }) => code.startsWith('ordinal'));
  expect(found.map(({ code, line, params }) => [code, line, params])).toEqual([
    ['ordinalMissing', 5, { ordinal: '（一百零三）', missing: ['（一百零二）'], beforeLine: 2 }],
    ['ordinalRepeated', 8, { ordinal: '（一百零三）', missing: [], beforeLine: 5 }],
  ]);
});
