import { joinBrokenRows } from '../../../reader/tables/broken-rows';
import { passageOf } from '../support/passage-of';

const join = (...lines: string[]) =>
  joinBrokenRows(lines.map((text) => ({ passage: passageOf(text), cells: text.includes('|') ? text.split('|').map(passageOf) : [] }))).map(
    ({ cells, passage }) => (cells.length > 0 ? cells.map(({ text }) => text) : passage.text),
  );

describe('a row with a cell that is broken', () => {
  it('at the comma of a list goes on in the next line, with the cells behind it', () => {
    expect(join('序号|任务|单位|领导', '1|接待游客|县文旅局、', '县旅游公司|某人', '2|修渠|县水利局、', '各乡镇')).toEqual([
      ['序号', '任务', '单位', '领导'],
      ['1', '接待游客', '县文旅局、县旅游公司', '某人'],
      ['2', '修渠', '县水利局、各乡镇'],
    ]);
  });

  it('is one with the line that holds just the cells it lacks', () => {
    expect(join('序号|任务|单位|时限', '1|推行改革|县审批局', '县公安局|6月底前', '2|修渠|县水利局|5月底前')[1]).toEqual([
      '1',
      '推行改革',
      '县审批局、县公安局',
      '6月底前',
    ]);
    expect(join('序号|任务|单位|时限', '1|推行改革|县审批局', '2|修渠|县水利局|5月底前')).toHaveLength(3);
  });

  it('goes on over units on lines of their own', () => {
    expect(join('序号|任务|单位|时限', '1|推行改革|县审批局', '县公安局', '县财政局|6月底前', '2|修渠|县水利局|5月底前')[1]).toEqual([
      '1',
      '推行改革',
      '县审批局、县公安局、县财政局',
      '6月底前',
    ]);
  });

  it('does not where the next row is one of its own', () => {
    expect(join('序号|任务|单位', '1|修渠|县水利局、', '2|修路|县交通局')).toHaveLength(3);
  });
});
