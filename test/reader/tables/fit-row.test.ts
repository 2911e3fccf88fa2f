import type { Column } from '../../../reader/tables/column';
import { fitRow } from '../../../reader/tables/fit-row';
import { passageOf } from '../support/passage-of';

const COLUMNS: readonly Column[] = ['number', 'title', 'deadline', 'lead', 'cooperating'];
const fit = (cells: readonly string[], mayJoin = false) => fitRow(cells.map(passageOf), COLUMNS, mayJoin).map(({ text }) => text);

describe('the cells of a row that lacks some', () => {
  it('stand below the columns they go with', () => {
    expect(fit(['3', '清理河道', '县水利局'])).toEqual(['3', '清理河道', '', '县水利局', '']);
    expect(fit(['清理河道', '6月底前', '县水利局', '各乡镇'])).toEqual(['', '清理河道', '6月底前', '县水利局', '各乡镇']);
    expect(fit(['4', '修补路面', '县交通运输局', '各乡镇'])).toEqual(['4', '修补路面', '', '县交通运输局', '各乡镇']);
  });

  it('are joined where white space parted the words of one cell', () => {
    expect(fit(['5', '清理河道', '疏浚沟渠', '6月底前', '县水利局', '县财政局'], true)).toEqual(['5', '清理河道疏浚沟渠', '6月底前', '县水利局', '县财政局']);
  }); // prettier-ignore

  it('are left as they stand where none is missing', () => {
    const whole = ['6', '清理河道', '6月底前', '县水利局', '各乡镇'];
    expect(fit(whole)).toEqual(whole);
  });
});
