import { makePdf, type PdfItem } from '../../../../bench/reader/documents/make-pdf';
import { tasksAs, textAs } from '../support/read-bytes';

const LEFT = 80;
const INDENT = 24;
const LEADING = 28;

/** Lines of a page from the top down; those that begin with white space are indented. */
const page = (lines: readonly string[]): PdfItem[] =>
  lines.map((line, at) => ({ x: LEFT + (line.startsWith('　') ? INDENT : 0), y: 760 - at * LEADING, text: line.trim() }));

const FIRST = [
  '　　一、整治城区内涝',
  '　　牵头单位：县住房城乡建设局',
  '　　责任单位：县财政局、县自然资源局、县交通运输局、县',
  '水利局、各乡镇',
  '　　完成时限：2025年6月30日前',
];
const SECOND = ['　　二、更新老旧管网', '　　牵头单位：县水利局', '　　完成时限：2025年9月30日前'];

describe('the indentation of lines of a .pdf', () => {
  it('is kept, also on a page where all lines are first lines', async () => {
    expect(await textAs('indented.pdf', makePdf([page(FIRST), page(SECOND)]))).toBe([...FIRST, ...SECOND].join('\n'));
  });

  it('tells which line goes on, where few lines are full', async () => {
    const tasks = await tasksAs('indented.pdf', makePdf([page(FIRST), page(SECOND)]));
    expect(tasks).toEqual([
      {
        heading: '一、整治城区内涝',
        units: ['县住房城乡建设局', '县财政局', '县自然资源局', '县交通运输局', '县水利局', '各乡镇'],
        deadline: '2025-06-30',
      },
      { heading: '二、更新老旧管网', units: ['县水利局'], deadline: '2025-09-30' },
    ]);
  });
});
