import { rowsBelowUnits } from '../../../../reader/tables/cards/rows-below-units';
import { readLines } from '../../../../reader/text/lines';
import { joinLines } from '../../../../reader/text/paragraphs';

const read = (...lines: string[]) => rowsBelowUnits(joinLines(readLines(lines.join('\n')))).map(({ passage }) => passage.text);

describe('rows without a head below headings that are units', () => {
  it('are items, with a line for each of their other cells', () => {
    expect(
      read(
        '1.党建办公室　　分管领导：方雪松', '1.1\t发展党员26名\t12月10日前', '1.2\t整顿后进村\t按县统一部署\t配合：各村',
        '2.县水利局', '1\t疏通沟渠\t10月底前\t县财政局', '\t修筑堤坝\t11月底前',
      ),
    ).toEqual([
      '1.党建办公室分管领导：方雪松', '1.1发展党员26名', '完成时限：12月10日前', '1.2整顿后进村', '完成时限：按县统一部署', '配合：各村',
      '2.县水利局', '1.疏通沟渠', '完成时限：10月底前', '责任单位：县财政局', '●修筑堤坝', '完成时限：11月底前',
    ]);
  }); // prettier-ignore

  it('stay rows below a head, or where their headings are other words', () => {
    const rows = ['1\t疏通沟渠\t10月底前', '2\t修筑堤坝\t11月底前'];
    const plain = (text: string) => text.replace(/\t/g, '');
    expect(read('一、县水利局', '序号\t任务\t责任单位', ...rows, '二、县林业局', ...rows).slice(2, 4)).toEqual(rows.map(plain));
    expect(read('一、水利任务', ...rows, '二、林业任务', ...rows).slice(1, 3)).toEqual(rows.map(plain));
  });
});
