import { chineseNumber, readOrdinal } from '../../../reader/structure/ordinal';

it.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['甲', undefined],
  ['', undefined],
])('%s as a number', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

describe('an ordinal at the beginning of a line', () => {
  it.each([
    ['第一章总则', 'chapter', '第一章', 1],
    ['第三条修渠', 'article', '第三条', 3],
    ['一、任务', 'cnDot', '一、', 1],
    ['（十二）修渠', 'cnParen', '（十二）', 12],
    ['任务二：修渠', 'named', '任务二：', 2],
    ['1.修渠', 'numDot', '1.', 1],
    ['1.2修渠', 'decimal', '1.2', 2],
    ['（3）修渠', 'numParen', '（3）', 3],
    ['2）修渠', 'halfParen', '2）', 2],
    ['③修渠', 'circled', '③', 3],
  ])('%s', (line, kind, text, number) => {
    expect(readOrdinal(line)).toMatchObject({ kind, text, number });
  });

  it.each(['第三条规定的事项', '1.5万亩', '2023年', '修渠', '2.5%'])('%s has none', (line) => {
    expect(readOrdinal(line)).toBeUndefined();
  });
});
