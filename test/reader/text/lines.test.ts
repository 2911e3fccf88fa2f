import { readLines } from '../../../reader/text/lines';

const read = (text: string) =>
  readLines(text).map(({ passage, cells }) => (cells.length > 0 ? cells.map((cell) => cell.text) : passage.text));

describe('the lines of a notice', () => {
  it('end at every kind of break, also within a line of the source', () => {
    expect(read('甲\n乙\r\n丙\r丁\f戊\u2028己\u0085庚')).toEqual([...'甲乙丙丁戊己庚']);
  });

  it('are without page numbers and the line that says where a copy comes from', () => {
    expect(read('# source: https://example.org\n甲\n— 3 —\n第3页 共9页\n3/9\n────────\n乙')).toEqual(['甲', '乙']);
  });

  it('have cells where they hold tabs or bars', () => {
    expect(read('序号\t任务\n| 1 | 修渠 |\n县水利局 |')).toEqual([['序号', '任务'], ['1', '修渠'], '县水利局']);
  });

  it('keep the place of each character, how they are indented and what is blank before them', () => {
    const [, line] = readLines('甲\n\n　　乙 ８');
    expect(line).toMatchObject({ passage: { text: '乙8', at: [5, 7] }, blanksBefore: 1, indented: true });
  });

  it('count no blanks that stand before each of many, wherever those begin', () => {
    const blanks = (text: string) => readLines(text).map(({ blanksBefore }) => blanksBefore);
    expect(blanks('题\n甲\n\n乙\n\n丙\n\n\n丁\n\n戊\n\n己')).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect(blanks('甲\n\n乙\n丙')).toEqual([0, 1, 0]);
  });
});
