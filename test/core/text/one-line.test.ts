import fc from 'fast-check';
import { linesOf, oneLine } from '../../../core/text/one-line';

const BREAKS = ['\n', '\r', '\r\n', '\v', '\f', '\t', '\u0085', '\u2028', '\u2029'];

test.each(BREAKS.map((between) => [JSON.stringify(between), between]))('%s makes no line of its own', (_, between) => {
  expect(oneLine(`材料不全${between}  3. 【红】伪造的一项 ${between}`)).toBe('材料不全 3. 【红】伪造的一项');
  expect(linesOf(`材料不全${between}${between}请补`)).toEqual(['材料不全', '请补']);
});

test.each([
  ['a change of direction', '甲\u202e乙\u2066丙\u061c', '甲乙丙'],
  ['a control sequence of a terminal', '甲\u001b[31m乙\u009b0m\u0000', '甲[31m乙0m'],
  ['zero-width characters', '督\u200b办\ufeff单\u00ad', '督办单'],
  ['half a character', '甲\ud83d乙', '甲\ufffd乙'],
])('%s does not come through', (_, text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('what people write stays as it is: wide blanks inside, joined emoji, rare characters', () => {
  const text = '第一　镇 👨‍👩‍👧 𠮷野 e\u0301 ی‌ه';
  expect(oneLine(text)).toBe(text);
});

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom(...BREAKS, '\u202e', ' ')),
});

test('no text ends a line or holds a control character, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      expect(oneLine(line)).toBe(line);
      expect(linesOf(text).join(' ')).toBe(line);
    }),
  );
});
