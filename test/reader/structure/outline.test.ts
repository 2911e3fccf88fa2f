import { buildOutline, descendants, type Outline } from '../../../reader/structure/outline';
import { passageOf } from '../support/passage-of';

const outlineOf = (...lines: string[]): Outline => buildOutline(lines.map((line) => ({ passage: passageOf(line), cells: [] })));
const levels = (root: Outline) => [...descendants(root)].map(({ first, level }) => `${level} ${first?.text ?? ''}`);

describe('the tree of items', () => {
  it('closes everything below a style that was seen before', () => {
    expect(levels(outlineOf('一、甲', '（一）乙', '1.丙', '2.丁', '（二）戊', '二、己'))).toEqual([
      '1 一、甲', '2 （一）乙', '3 1.丙', '3 2.丁', '2 （二）戊', '1 二、己',
    ]); // prettier-ignore
  });

  it('keeps the paragraphs of an item with it', () => {
    const [item] = outlineOf('一、甲', '正文', '责任单位：县水利局').children;
    expect(item?.paragraphs.map(({ text }) => text)).toEqual(['甲', '正文', '责任单位：县水利局']);
  });

  it('keeps the points of one line with the item they stand in', () => {
    const points = '①通道是否畅通；②设施是否完好';
    const [item] = outlineOf('一、商业综合体', points, '检查单位：县商务局').children;
    expect(item?.paragraphs.map(({ text }) => text)).toEqual(['商业综合体', points, '检查单位：县商务局']);
    expect(levels(outlineOf('一、甲', '①乙', '②丙'))).toEqual(['1 一、甲', '2 ①乙', '2 ②丙']);
  });

  it('takes bullets before labels for lines of their item', () => {
    const root = outlineOf(
      '第一件　建设食堂',
      '· 牵头单位：县民政局',
      '· 完成时限：10月底前',
      '第二件　改造管网',
      '· 牵头单位：县水务局',
      '· 完成时限：全年',
    );
    expect(levels(root)).toEqual(['1 第一件建设食堂', '1 第二件改造管网']);
  });

  it('takes a label with its units for an item without an ordinal', () => {
    const root = outlineOf('督办事项：修建村道', '承办单位：县交通运输局', '督办事项：改造水厂', '承办单位：县水利局');
    expect(levels(root)).toEqual(['1 督办事项：修建村道', '1 督办事项：改造水厂']);
  });

  it('takes labels of an item for no items of its own, whatever stands before them', () => {
    const root = outlineOf(
      '第一件　建设食堂',
      '· 牵头单位：县民政局',
      '· 完成时限：6月底',
      '第二件　改造水厂',
      '· 牵头单位：县水利局',
      '· 完成时限：7月底',
    );
    expect(levels(root)).toEqual(['1 第一件建设食堂', '1 第二件改造水厂']);
    expect(levels(outlineOf('一、要求', '· 按月报送', '· 按季通报'))).toHaveLength(3);
  });
});
