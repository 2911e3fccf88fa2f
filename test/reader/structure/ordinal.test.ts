import { ordinalLike, readOrdinal } from '../../../reader/structure/ordinal';

describe('an ordinal at the beginning of a line', () => {
  it.each([
    ['第一章总则', 'chapter', '第一章', 1],
    ['第三条修渠', 'article', '第三条', 3],
    ['一、任务', 'cnDot', '一、', 1],
    ['（十二）修渠', 'cnParen', '（十二）', 12],
    ['任务二：修渠', 'named', '任务二：', 2],
    ['议定事项2：修渠', 'named', '议定事项2：', 2],
    ['提案004《关于修渠的提案》', 'named', '提案004', 4],
    ['科目一：修渠', 'named', '科目一：', 1],
    ['场次3：修渠', 'named', '场次3：', 3],
    ['——修渠', 'bullet', '——', 1],
    ['建议第12号：修渠', 'named', '建议第12号：', 12],
    ['1.修渠', 'numDot', '1.', 1],
    ['1.2修渠', 'decimal', '1.2', 2],
    ['2-3修渠', 'decimal', '2-3', 3],
    ['（3）修渠', 'numParen', '（3）', 3],
    ['2）修渠', 'halfParen', '2）', 2],
    ['③修渠', 'circled', '③', 3],
    ['㉛修渠', 'circled', '㉛', 31],
    ['（一百零三）修渠', 'cnParen', '（一百零三）', 103],
    ['（一〇三）修渠', 'cnParen', '（一〇三）', 103],
    ['九百九十九、修渠', 'cnDot', '九百九十九、', 999],
    ['第一百一十条修渠', 'article', '第一百一十条', 110],
    ['1000.修渠', 'numDot', '1000.', 1000],
    ['9999、修渠', 'numDot', '9999、', 9999],
    ['（1000）修第2号渠', 'numParen', '（1000）', 1000],
    ['1001.2026年底前修渠', 'numDot', '1001.', 1001],
  ])('%s', (line, kind, text, number) => {
    expect(readOrdinal(line)).toMatchObject({ kind, text, number });
  });

  it.each([
    '第三条规定的事项',
    '1.5万亩',
    '2023年',
    '修渠',
    '2.5%',
    '3-5月修渠',
    '10-15日修渠',
    '2024、2025年',
    '2024.6.30',
    '2024.12月底',
    '（2024）某政办12号',
    '（2026）',
    '百、修渠',
    '附件一：名单',
    '牵头单位一：县水利局',
    '联系电话1：略',
  ])('%s has none', (line) => {
    expect(readOrdinal(line)).toBeUndefined();
  });
});

it.each([
  ['（四）', 3, '（三）'],
  ['第一百一十条', 109, '第一百零九条'],
  ['任务二：', 1, '任务一：'],
  ['1.3.', 2, '1.2.'],
  ['1000、', 999, '999、'],
  ['③', 2, '②'],
])('%s with %d is written %s', (text, number, written) => {
  expect(ordinalLike(text, number)).toBe(written);
});
