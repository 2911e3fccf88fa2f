import { bareLabel, columnKind, findLabels } from '../../../reader/structure/label';

describe('labels', () => {
  it.each([
    ['责任单位：县水利局', 'responsible', '县水利局'],
    ['【责任单位】县水利局', 'responsible', '县水利局'],
    ['牵头考核单位：县水利局', 'lead', '县水利局'],
    ['责任单位（列首位的为牵头单位）：县水利局', 'responsible', '县水利局'],
    ['完成时限：6月底前', 'deadline', '6月底前'],
  ])('%s', (text, kind, value) => {
    const [label] = findLabels(text);
    expect(label?.kind).toBe(kind);
    expect(text.slice(label?.valueStart)).toBe(value);
  });

  it.each(['工作由责任单位承担', '落实责任要求：一'])('%s has none', (text) => {
    expect(findLabels(text)).toEqual([]);
  });

  it('alone on a line, and at the head of a column', () => {
    expect(bareLabel('责任单位')).toBe('responsible');
    expect(bareLabel('责任单位县水利局')).toBeUndefined();
    expect(columnKind('2026年度目标')).toBe('body');
    expect(columnKind('备注信息')).toBeUndefined();
  });
});
