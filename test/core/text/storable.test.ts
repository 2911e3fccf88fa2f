import fc from 'fast-check';
import { isStorable, visibleText, withPlainLineBreaks } from '../../../core/text/storable';

test.each([
  ['a\0b', false],
  ['a\ud800b', false],
  ['\udc00', false],
  ['乱\ufffd码', false],
  ['😀 𠮷', true],
  ['第一行\r\n第二行\t', true],
  ['', true],
])('%j can be stored: %s', (text, expected) => {
  expect(isStorable(text)).toBe(expected);
});

test('a text that can be stored comes back from UTF-8 as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (isStorable(text)) expect(Buffer.from(text).toString()).toBe(text);
    }),
  );
});

test('what cannot be seen is written out', () => {
  expect(visibleText('名\0\ud800\n')).toBe('名\\u0000\\ud800\\u000a');
});

test('every line break is one character', () => {
  expect(withPlainLineBreaks('一\r\n二\r三\n四')).toBe('一\n二\n三\n四');
});
