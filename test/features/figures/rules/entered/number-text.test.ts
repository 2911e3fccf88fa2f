import { readPersons, readYuan } from '../../../../../features/figures/rules/entered/number-text';

test.each([
  ['0', 0],
  ['1234', 1_234],
  ['1,234', 1_234],
  ['１，２３４', 1_234],
  ['1 234 567', 1_234_567],
  ['56人', 56],
  ['56.0', 56],
  ['12,34', undefined],
  ['56.5', undefined],
  ['-1', undefined],
  ['200元', undefined],
  ['1.2E+5', undefined],
  ['=A1', undefined],
  ['', undefined],
])('%j is %p persons', (text, persons) => {
  expect(readPersons(text)).toBe(persons);
});

test.each([
  ['200', 20_000],
  ['200.5', 20_050],
  ['1,234.56', 123_456],
  ['¥1,234.50元', 123_450],
  ['0.29', 29],
  ['90071992547409.91', 9_007_199_254_740_991],
  ['1.234', undefined],
  ['3人', undefined],
  ['1.2万', undefined],
])('%j yuan are %p fen', (text, fen) => {
  expect(readYuan(text)).toBe(fen);
});
