import { readLines } from '../../../../reader/text/lines';

const rows = (text: string) =>
  readLines(text).map(({ passage, cells }) => (cells.length > 0 ? cells.map((cell) => cell.text) : passage.text));

describe('a grid, of which each row stands between two borders', () => {
  it('has the words of a cell on several lines in one, and units that fill less than their column as a list', () => {
    const grid = [
      '+----+------------+--------------+',
      '| 号 | 事项       | 责任单位     |',
      '+====+============+==============+',
      '| 1  | 修建村道5  | 县交通运输局 |',
      '|    | 公里       |              |',
      '+----+------------+--------------+',
      '| 2  | 疏通沟渠   | 县水利局     |',
      '|    |            | 各乡镇       |',
      '+----+------------+--------------+',
      '某县人民政府',
    ];
    expect(rows(grid.join('\n'))).toEqual([
      ['号', '事项', '责任单位'],
      ['1', '修建村道5公里', '县交通运输局'],
      ['2', '疏通沟渠', '县水利局、各乡镇'],
      '某县人民政府',
    ]);
  });

  it('keeps its lines as rows where borders stand about head and end alone', () => {
    const table = ['┌──┬──┐', '│号│事项│', '├──┼──┤', '│1│修路│', '│2│修渠│', '└──┴──┘'];
    expect(rows(table.join('\n'))).toEqual([['号', '事项'], ['1', '修路'], ['2', '修渠']]); // prettier-ignore
  });
});
