import { joinBrokenRows } from '../../../reader/tables/broken-rows';
import { passageOf } from '../support/passage-of';

const join = (...lines: string[]) =>
  joinBrokenRows(lines.map((text) => ({ passage: passageOf(text), cells: text.includes('|') ? text.split('|').map(passageOf) : [] }))).map(
    ({ cells, passage }) => (cells.length > 0 ? cells.map(({ text }) => text) : passage.text),
  );

describe('a row with a cell that is broken at the comma of a list', () => {
  it('goes on in the next line, with the cells behind it', () => {
    expect(join('序号|任务|单位|领导', '1|接待游客|县文旅局、', '县旅游公司|某人', '2|修渠|县水利局、', '各乡镇')).toEqual([
      ['序号', '任务', '单位', '领导'],
      ['1', '接待游客', '县文旅局、县旅游公司', '某人'],
      ['2', '修渠', '县水利局、各乡镇'],
    ]);
  });

  it('does not where the next row is one of its own', () => {
    expect(join('序号|任务|单位', '1|修渠|县水利局、', '2|修路|县交通局')).toHaveLength(3);
  });
});
