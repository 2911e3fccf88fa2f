import { readNotice } from '../../../../reader/read-notice';
import { column, makePdf, type PdfCell, ruledTable } from '../../../../bench/reader/documents/make-pdf';
import { textAs } from '../support/read-bytes';

/** 序号 · 任务 · 牵头单位 · 配合单位 · 完成时限; room for 2, 10, 7, 8 and 6 characters of 12 points. */
const XS = [50, 86, 216, 312, 420, 510];
const cell = (...lines: string[]): PdfCell => ({ lines });
const HEAD = [cell('序号'), cell('工作任务'), cell('牵头单位'), cell('配合单位'), cell('完成时限')];
const FIRST = [
  cell('1'),
  cell('疏浚干渠支渠十二条，', '硬化渠道三公里'),
  cell('县水利局'),
  cell('县财政局、县农业', '农村局、各乡镇'),
  cell('2024年3月', '31日前'),
];
const SECOND = [cell('2'), cell('检修泵站闸门'), cell('县水利管理服务', '中心'), cell('县应急局'), cell('2024年5月')];

const textOf = (pdf: Buffer): Promise<string> => textAs('table.pdf', pdf);

const tasksOf = (text: string) =>
  readNotice(text).tasks.map(({ ordinal, title, units, deadline }) => [
    ordinal,
    title,
    units.map(({ name }) => name).join('、'),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  ]);

const EXPECTED = [
  ['1', '疏浚干渠支渠十二条，硬化渠道三公里', '县水利局、县财政局、县农业农村局、各乡镇', '2024-03-31'],
  ['2', '检修泵站闸门', '县水利管理服务中心、县应急局', '2024-05-31'],
];
const TITLE = column(['关于印发农田水利任务表的通知'], 80, 800);

describe('ruled tables of a .pdf', () => {
  it.each([false, true])('rows whose cells break over lines are put together (rules as thin boxes: %s)', async (isFilled) => {
    const table = ruledTable(XS, 760, [HEAD, FIRST, SECOND]);
    const after = column(['以上任务由县政府办公室督办。'], 80, table.bottom - 30);
    const text = await textOf(
      makePdf([[...TITLE, ...table.lines, ...table.rules.map((rule) => ({ ...rule, filled: isFilled })), ...after]]),
    );
    expect(text.split('\n')).toEqual([
      '关于印发农田水利任务表的通知',
      '序号\t工作任务\t牵头单位\t配合单位\t完成时限',
      '1\t疏浚干渠支渠十二条，硬化渠道三公里\t县水利局\t县财政局、县农业农村局、各乡镇\t2024年3月31日前',
      '2\t检修泵站闸门\t县水利管理服务中心\t县应急局\t2024年5月',
      '以上任务由县政府办公室督办。',
    ]);
    expect(tasksOf(text)).toEqual(EXPECTED);
  });

  it('a cell that spans rows counts for each of them', async () => {
    const spanning = [
      { ...cell('县水利局'), rows: 2 },
      { lines: [], rows: 0 },
    ];
    const rows = [
      HEAD,
      [cell('1'), cell('疏浚干渠'), spanning[0] ?? cell(), cell('各乡镇'), cell('2024年3月')],
      [cell('2'), cell('检修泵站'), spanning[1] ?? cell(), cell('县应急局'), cell('2024年5月')],
    ];
    const table = ruledTable(XS, 760, rows);
    expect(tasksOf(await textOf(makePdf([[...TITLE, ...table.lines, ...table.rules]])))).toEqual([
      ['1', '疏浚干渠', '县水利局、各乡镇', '2024-03-31'],
      ['2', '检修泵站', '县水利局、县应急局', '2024-05-31'],
    ]);
  });

  it('a row that the page parts goes on, and so does the table', async () => {
    const start = ruledTable(XS, 160, [HEAD, SECOND.map((one, at) => (at === 0 ? cell('1') : one)), FIRST.map((one, at) => (at === 0 ? cell('2') : cell(one.lines[0] ?? '')))]); // prettier-ignore
    const rest = ruledTable(XS, 780, [FIRST.map((one, at) => (at === 0 ? cell() : cell(...one.lines.slice(1)))), [cell('3'), cell('管护渠道'), cell('各乡镇'), cell(), cell('长期')]]); // prettier-ignore
    const number = { x: 290, y: 30, text: '— 1 —' };
    const text = await textOf(
      makePdf([
        [...TITLE, ...start.lines, ...start.rules, number],
        [...rest.lines, ...rest.rules],
      ]),
    );
    expect(tasksOf(text)).toEqual([
      ['1', ...(EXPECTED[1]?.slice(1) ?? [])],
      ['2', ...(EXPECTED[0]?.slice(1) ?? [])],
      ['3', '管护渠道', '各乡镇', 'ongoing'],
    ]);
  });

  it('a frame around the text and a line below a heading are no tables', async () => {
    const frame = ruledTable([40, 555], 820, [[cell()]]);
    const line = { from: [80, 750] as const, to: [500, 750] as const };
    const lines = column([
      '关于开展清淤的通知',
      '一、工作任务',
      '（一）清理沟渠',
      '责任单位：县水利局、各乡镇',
      '完成时限：2024年3月31日前',
    ]);
    const rules = [...frame.rules.map(({ from, to }) => ({ from, to: [to[0], to[1] - 600] as const })), line];
    const plain = await textOf(makePdf([lines]));
    expect(await textOf(makePdf([[...lines, ...rules]]))).toBe(plain);
  });
});
