import fc from 'fast-check';
import { splitTitle } from '../../../../platform/documents/official/title-lines';

test.each([
  ['关于征缴进度的通报', ['关于征缴进度的通报']],
  ['关于十一月份城乡居民养老保险征缴进度的通报', ['关于十一月份城乡居民养', '老保险征缴进度的通报']],
  ['关于做好冬春农田水利建设（第一批）工作的紧急通知书', ['关于做好冬春农田水利建设', '（第一批）工作的紧急通知书']],
  ['关于《养老保险征缴》2023年考核结果的通报批评', ['关于《养老保险征缴》', '2023年考核结果的通报批评']],
  ['关于城乡居民养老保险2023年征缴工作情况的通报', ['关于城乡居民养老保险', '2023年征缴工作情况的通报']],
])('%s', (title, lines) => {
  expect(splitTitle(title)).toEqual(lines);
});

test('nothing is lost, no line is longer than the page, and none has a lone character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('通', '报', '的', '（', '）', '、'), minLength: 1, maxLength: 70 }), (title) => {
      const lines = splitTitle(title);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(22);
      if ([...title].length > 4) expect(Math.min(...lines.map((line) => [...line].length))).toBeGreaterThan(1);
    }),
  );
});
