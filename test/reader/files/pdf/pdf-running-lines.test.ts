import { isTable, type PageBlock } from '../../../../reader/files/pdf/pdf-page-text';
import { withoutRunningLines } from '../../../../reader/files/pdf/pdf-running-lines';

const block = (...lines: string[]): PageBlock => lines.map((text) => ({ text, size: 16 }));
const table: PageBlock = { xs: [0, 1, 2], top: 2, bottom: 1, rows: [], rest: [] };
const left = (pages: readonly (readonly PageBlock[])[]) =>
  withoutRunningLines(pages).map((blocks) => blocks.map((one) => (isTable(one) ? '表' : one.map((line) => line.text).join('\n'))));

describe('running headers and footers of a .pdf', () => {
  it('are left out, but for the header of the first page', () => {
    const page = (number: number, ...lines: string[]) => [block('县重点工作简报', ...lines, `2026年版  ${number}/4`)];
    const pages = [page(1, '一、修建村道', '县交通运输局负责'), page(2, '二、改造水厂'), page(3, '三、植树'), page(4, '四、防火')];
    expect(left(pages)).toEqual([['县重点工作简报\n一、修建村道\n县交通运输局负责'], ['二、改造水厂'], ['三、植树'], ['四、防火']]);
  });

  it('are known with a date above the title and a page that holds only a table', () => {
    const pages = [1, 2, 3].map((number) => [block('打印于2026年3月5日', '县政府网'), table, block(`第${number}页`)]);
    expect(left(pages)).toEqual([['打印于2026年3月5日\n县政府网', '表'], ['表'], ['表']]);
  });

  it.each([
    [
      'two pages',
      [
        ['甲', '乙'],
        ['甲', '丙'],
      ],
    ],
    [
      'lines that only most pages share',
      [
        ['甲', '乙'],
        ['月底前', '乙'],
        ['月底前', '丙'],
        ['丁', '戊'],
        ['月底前', '己'],
      ],
    ],
    ['items and units at the edges of each page', [1, 2, 3, 4].map((at) => [`${at}.植树`, '责任单位：县林草局'])],
  ])('are not taken to be: %s', (_, pages) => {
    expect(left(pages.map((lines) => [block(...lines)]))).toEqual(pages.map((lines) => [lines.join('\n')]));
  });
});
