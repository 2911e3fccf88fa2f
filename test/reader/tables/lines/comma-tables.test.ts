import { splitCommaTables } from '../../../../reader/tables/lines/comma-tables';
import { readLines } from '../../../../reader/text/lines';

const split = (text: string) => splitCommaTables(text, readLines(text)).map(({ passage, cells }) => (cells.length > 0 ? cells.map((cell) => cell.text) : passage.text)); // prettier-ignore

describe('tables whose cells commas part', () => {
  it('have their cells below a head; words in quotes are one, on several lines too', () => {
    const text =
      '演练安排,,\n序号,演练科目,参演单位\n1,溃坝抢险,"县水利局,县气象局"\n2,"防汛\n避险",各乡镇\n3,"叫做""闪电""的演练",\n注：可以顺延,,';
    expect(split(text)).toEqual([
      '演练安排',
      ['序号', '演练科目', '参演单位'],
      ['1', '溃坝抢险', '县水利局，县气象局'],
      ['2', '防汛避险', '各乡镇'],
      ['3', '叫做""闪电""的演练', ''],
      '注：可以顺延',
    ]);
  });

  it('are no table without a head, with rows of other lengths, or where a quote never closes', () => {
    const prose = '县教育局,县财政局,县民政局\n县水利局,县公安局,县司法局\n各乡镇,各街道,各园区';
    expect(split(prose)).toEqual(readLines(prose).map(({ passage }) => passage.text));
    const uneven = '序号,演练科目,参演单位\n1,溃坝,抢险,县水利局\n2,避险';
    expect(split(uneven)).toHaveLength(3);
    expect(split('序号,演练科目,参演单位\n1,"溃坝,县水利局\n2,避险,各乡镇')[1]).toEqual(['1', '"溃坝', '县水利局']);
  });
});
