import { splitSpacedTables } from '../../../../reader/tables/lines/spaced-tables';
import { readLines } from '../../../../reader/text/lines';

const rows = (text: string) => splitSpacedTables(text, readLines(text)).map(({ passage, cells }) => (cells.length > 0 ? cells.map((cell) => cell.text) : passage.text)); // prettier-ignore

describe('tables whose cells white space separates', () => {
  it('keep an empty cell where the page keeps columns', () => {
    const text = ['演练科目        演练时间    组织单位      参演力量', '溃坝抢险        5月中旬                  县水利局', '燃气泄漏处置    6月18日     县城管局'].join('\n');
    expect(rows(text)).toEqual([
      ['演练科目', '演练时间', '组织单位', '参演力量'],
      ['溃坝抢险', '5月中旬', '', '县水利局'],
      ['燃气泄漏处置', '6月18日', '县城管局', ''],
    ]);
  }); // prettier-ignore

  it('are read by what stands in the cells where no columns are kept', () => {
    const text =
      '编号 目标任务 主抓单位 协同单位 完成节点\n1 修建村道 县交通运输局 县财政局 县住建局 9月底前\n2 改造危房 县住建局 10月底前\n请认真落实。';
    expect(rows(text)).toEqual([
      ['编号', '目标任务', '主抓单位', '协同单位', '完成节点'],
      ['1', '修建村道', '县交通运输局', '县财政局县住建局', '9月底前'],
      ['2', '改造危房', '县住建局', '', '10月底前'],
      '请认真落实。',
    ]);
  });

  it('take a broken cell with the row above', () => {
    const text = ['检查项目          检查责任单位    检查频次', '烟花爆竹零售点    应急办          每周一次', '                  派出所', '小餐饮            市监所          每月一次'].join('\n');
    expect(rows(text)[1]).toEqual(['烟花爆竹零售点', '应急办、派出所', '每周一次']);
  }); // prettier-ignore

  it('name groups of their rows on lines of their own, with a number, in the middle or right below the head', () => {
    const numbered = '序号  任务  单位  时限\n一、产业\n1  建大棚  镇农业办  6月\n2  育秧苗  镇农技站  5月\n民生\n3  改旱厕  镇村建办  8月';
    expect(rows(numbered).map(([first, second]) => [first, second])).toEqual([
      ['序号', '任务'], ['一、产业', ''], ['1', '建大棚'], ['2', '育秧苗'], ['民生', ''], ['3', '改旱厕'],
    ]);
    const plain = '任务  单位  时限\n产业\n建大棚  镇农业办  6月\n育秧苗  镇农技站  5月\n民生\n改旱厕  镇村建办  8月\n填表人';
    expect(rows(plain).map((row) => (typeof row === 'string' ? row : row[0]))).toEqual(['任务', '产业', '建大棚', '育秧苗', '民生', '改旱厕', '填表人']);
  }); // prettier-ignore

  it('are none where words have spaces for their looks', () => {
    const text = '各 有关 单位\n请 抓紧 落实 责任\n县 水利 局 负责';
    expect(rows(text)).toHaveLength(3);
    expect(rows(text).every((row) => typeof row === 'string')).toBe(true);
  });
});
