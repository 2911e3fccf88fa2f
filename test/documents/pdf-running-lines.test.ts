import { withoutRunningLines } from '../../documents/pdf-running-lines';

const page = (number: number, ...lines: string[]) => [['县重点工作简报', ...lines, `2026年版  ${number}/4`].join('\n')];

describe('running heads and feet of a .pdf', () => {
  it('are left out, but for the head of the first page', () => {
    const pages = [page(1, '一、修建村道', '县交通运输局负责'), page(2, '二、改造水厂'), page(3, '三、植树'), page(4, '四、防火')];
    expect(withoutRunningLines(pages)).toEqual([
      ['县重点工作简报\n一、修建村道\n县交通运输局负责'],
      ['二、改造水厂'],
      ['三、植树'],
      ['四、防火'],
    ]);
  });

  it('are known with a date above the title and a page that holds only a table', () => {
    const table = { xs: [0, 1, 2], top: 2, bottom: 1, rows: [], rest: [] };
    const pages = [1, 2, 3].map((number) => ['打印于2026年3月5日\n县政府网', table, `第${number}页`]);
    expect(withoutRunningLines(pages)).toEqual([['打印于2026年3月5日\n县政府网', table], [table], [table]]);
  });

  it.each([
    ['two pages', [['甲\n乙'], ['甲\n丙']]],
    ['lines that only most pages share', [['甲\n乙'], ['月底前\n乙'], ['月底前\n丙'], ['丁\n戊'], ['月底前\n己']]],
    ['items and units at the edges of each page', [1, 2, 3, 4].map((at) => [`${at}.植树\n责任单位：县林草局`])],
  ])('are not taken to be: %s', (_, pages) => {
    expect(withoutRunningLines(pages)).toEqual(pages);
  });
});
