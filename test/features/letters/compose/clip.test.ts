import fc from 'fast-check';
import { clip } from '../../../../features/letters/compose/clip';

const FAMILY = '👨‍👩‍👧';

test.each([
  ['短', 3, '短'],
  ['一二三', 3, '一二三'],
  ['一二三四', 3, '一二…'],
  ['𠮷野家'.repeat(2), 6, '𠮷野家𠮷野家'],
  ['𠮷𠮷𠮷𠮷', 3, '𠮷𠮷…'],
  [`一${FAMILY}${FAMILY}${FAMILY}`, 3, `一${FAMILY}…`],
  ['e\u0301e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301…'],
  ['🇨🇳🇨🇳🇨🇳', 2, '🇨🇳…'],
])('%s cut to %d characters is %s', (text, most, cut) => {
  expect(clip(text, most)).toBe(cut);
});

test('what is cut is the beginning of the text, in whole characters', () => {
  const whole = (text: string) => [...new Intl.Segmenter('zh-CN').segment(text)].map(({ segment }) => segment);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      const all = whole(text);
      expect(clip(text, most)).toBe(all.length <= most ? text : `${all.slice(0, most - 1).join('')}…`);
    }),
  );
});
