import { outOfShape } from '../../../../reader/findings/second-look/out-of-shape';
import { lookAt } from '../support/look-at';

const item = (ordinal: string, title: string) => `${ordinal}${title}。（县水利局负责）\n`;
const list = (more: string) =>
  `一、工作任务\n${item('（一）', '修建水渠')}${more}${item('（二）', '改造泵站')}${item('（三）', '疏浚河道')}`;

describe('lines out of shape', () => {
  it.each([
    ['what is left of an ordinal', list('（一加固石坝。\n'), [3]],
    ['all whole', list(''), []],
  ])('%s', (_, text, lines) => {
    expect([...new Set(lookAt(outOfShape, text).map(([line]) => line))]).toEqual(lines);
  });

  it('a running number within a task, and one glued to its words', () => {
    const cells = (number: string, title: string) => `${number}\n${title}\n县水利局\n`;
    const text = `行动一：修渠行动\n${cells('1', '修建水渠三条')}${cells('2', '改造泵站三座')}3疏浚河道\n`;
    expect(lookAt(outOfShape, text).map(([line]) => line)).toEqual([2, 5, 8]);
  });

  it('figures of a column of points are none of them', () => {
    const cells = ['村庄日常保洁\n15', '户厕问题整改\n10', '河道清漂\n4'].map((one, at) => `${at + 1}\n${one}\n镇城管办\n6月底前\n`);
    expect(lookAt(outOfShape, `考核表\n序号\n考核指标\n分值\n牵头站所\n完成时限\n${cells.join('')}`)).toEqual([]);
  });
});
