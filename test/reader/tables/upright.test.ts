import { turnUpright } from '../../../reader/tables/upright';
import type { Paragraph } from '../../../reader/text/paragraphs';
import { passageOf } from '../support/passage-of';

const row = (text: string): Paragraph => ({ passage: passageOf(text), cells: text.includes('|') ? text.split('|').map(passageOf) : [] });
const turn = (...lines: string[]) => turnUpright(lines.map(row)).map(({ cells, passage }) => (cells.length > 0 ? cells.map(({ text }) => text) : passage.text)); // prettier-ignore

describe('a table that stands on its side', () => {
  it('is turned: its first column is the head, each other column a row', () => {
    expect(
      turn('附件', '工作任务|免疫猪牛羊|巡查养殖场|', '牵头单位|县农业农村局|县畜牧中心|', '完成时间|4月底|全年|', '填表说明'),
    ).toEqual([
      '附件',
      ['工作任务', '牵头单位', '完成时间'],
      ['免疫猪牛羊', '县农业农村局', '4月底'],
      ['巡查养殖场', '县畜牧中心', '全年'],
      '填表说明',
    ]);
  });

  it('is none with its head in the first row, or with labels beside each other', () => {
    const tables = [
      ['工作任务|牵头单位|完成时间', '免疫|县农业农村局|4月底', '巡查|县畜牧中心|全年'],
      ['任务名称|免疫|任务编号|1', '牵头单位|县农业农村局|配合单位|各乡镇', '完成时间|4月底|备注|无'],
    ];
    for (const lines of tables) expect(turn(...lines)).toEqual(lines.map((line) => line.split('|')));
  });
});
