import { readNotice } from '../../../../reader/read-notice';
import { joinLabelLines } from '../../../../reader/tables/cards/label-lines';
import { readLines } from '../../../../reader/text/lines';

const joined = (...lines: string[]) => joinLabelLines(readLines(lines.join('\n'))).map(({ passage }) => passage.text);
const card = (matter: string, unit: string) => [
  '登记号',
  '督字6号',
  '交办时间',
  '3月5日',
  '督办事项',
  matter,
  '主办单位',
  unit,
  '办结时限',
  '6月底前',
];

describe('labels on lines of their own', () => {
  it('stand on the line of what they announce where they come again, also those that no list has', () => {
    const cards = [...card('修补桥面', '县交通局'), '', ...card('疏通暗渠', '县水利局')];
    expect(joined(...cards).slice(0, 5)).toEqual(['登记号：督字6号', '交办时间：3月5日', '督办事项：修补桥面', '主办单位：县交通局', '办结时限：6月底前']); // prettier-ignore
    const { tasks } = readNotice(['关于交办督办事项的通知', ...cards, '2026年3月9日'].join('\n'));
    expect(tasks.map(({ title, units, deadline }) => [title, units[0]?.name, deadline.kind === 'date' && deadline.date])).toEqual([
      ['修补桥面', '县交通局', '2026-06-30'],
      ['疏通暗渠', '县水利局', '2026-06-30'],
    ]);
  });

  it('take several lines, and none where the next label follows', () => {
    const [first, second] = [card('修补桥面', '县交通局'), card('疏通暗渠', '县水利局')];
    expect(joined(...first.slice(0, 8), '县城管局', ...first.slice(8), ...second.slice(0, 7), ...second.slice(8)).slice(3)).toEqual([
      '主办单位：县交通局县城管局',
      '办结时限：6月底前',
      '登记号：督字6号',
      '交办时间：3月5日',
      '督办事项：疏通暗渠',
      '主办单位：',
      '办结时限：6月底前',
    ]);
  });

  it('are lines where they come once, or announce nobody', () => {
    expect(joined(...card('修补桥面', '县交通局'))).toHaveLength(10);
    const villages = ['编号', '1', '名称', '柳树村', '备注', '无', '编号', '2', '名称', '桃花村', '备注', '无'];
    expect(joined(...villages)).toEqual(villages);
  });
});
