import { isFigureCell, isMeasure, readTargetCell } from '../../../../reader/values/targets/target-cell';
import { readNotice } from '../../../../reader/read-notice';
import { passageOf } from '../../support/passage-of';

const read = (cell: string, metric: string, measure: string) => {
  const target = readTargetCell(passageOf(cell), passageOf(metric), measure);
  return target && [target.op, target.percent ?? target.value, target.unit];
};

describe('a cell with the figure of an indicator', () => {
  it.each([
    ['158', '地区生产总值', '亿元', ['=', 158, '亿元']],
    ['8以上', '工业增加值增速', '%', ['>=', 8, undefined]],
    ['≤4', '失业率', '%', ['<=', 4, undefined]],
    ['1,200户', '改厕', '', ['=', 1200, '户']],
    ['12.5', '税收（亿元）', '', ['=', 12.5, '亿元']],
    ['12.5', '税收', '', undefined],
    ['进入全市前三', '排名', '名', undefined],
  ])('%s of %s in %s', (cell, metric, measure, expected) => {
    expect(read(cell, metric, measure)).toEqual(expected);
  });

  it('is told from other cells', () => {
    expect(['158', '≥12家', '7%左右', '县水利局', '2026年', ''].map(isFigureCell)).toEqual([true, true, true, false, false, false]);
    expect(['亿元', '%', '万人次', '县水利局'].map(isMeasure)).toEqual([true, true, true, false]);
  });

  it('is a target of its row; what was reached last year is none', () => {
    const rows = ['序号\t指标名称\t计量单位\t2025年实绩\t2026年目标\t责任单位', '1\t地区生产总值\t亿元\t148\t158\t县发改局', '2\t失业率\t%\t3.4\t≤4\t县人社局'];
    const { tasks } = readNotice(['某县2026年主要指标分解表', ...rows].join('\n'));
    expect(tasks.map(({ title, targets }) => [title, targets.map(({ op, percent, value, unit }) => [op, percent ?? value, unit])])).toEqual([
      ['地区生产总值', [['=', 158, '亿元']]],
      ['失业率', [['<=', 4, undefined]]],
    ]);
  }); // prettier-ignore
});
