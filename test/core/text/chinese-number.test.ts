import fc from 'fast-check';
import { chineseNumber, inChineseFigures } from '../../../core/text/chinese-number';

it.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['一百零三', 103],
  ['一百〇三', 103],
  ['一〇三', 103],
  ['一○三', 103],
  ['一百一十', 110],
  ['一百十二', 112],
  ['两百', 200],
  ['二百二十二', 222],
  ['一千零一', 1001],
  ['九千九百九十九', 9999],
  ['甲', undefined],
  ['百', undefined],
  ['二十百', undefined],
  ['十十', undefined],
  ['', undefined],
])('%s as a number', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

it('every number that is written is read again', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (number) => chineseNumber(inChineseFigures(number)) === number));
  expect([10, 12, 20, 103, 110, 1001].map(inChineseFigures)).toEqual(['十', '十二', '二十', '一百零三', '一百一十', '一千零一']);
});
