import { column, makePdf, type PdfItem } from '../../../../bench/reader/documents/make-pdf';
import { drawTable } from '../support/make-pdf-table';
import { tasksAs, textAs } from '../support/read-bytes';

const read = (pages: readonly (readonly PdfItem[])[], before = '') => textAs('table.pdf', makePdf(pages, '', before));

const XS = [50, 85, 235, 345, 445, 545];
/** Columns so wide that their gaps alone part cells. */
const WIDE = [50, 120, 230, 340, 440, 545];
const HEAD = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];
const ROWS = [
  ['1', '对全县范围内老旧供水管网进行更新改造', '县水务局', '县财政局、县农业农村局、各乡镇', '2024年6月30日前'],
  ['2', '新建水厂三座', '县水务局', '县财政局\n县发改局', '2024年9月底前'],
];
const table = { xs: XS, top: 700, rows: [HEAD, ...ROWS] };
const LINES = [
  '序号\t重点任务\t牵头单位\t配合单位\t完成时限',
  '1\t对全县范围内老旧供水管网进行更新改造\t县水务局\t县财政局、县农业农村局、各乡镇\t2024年6月30日前',
  '2\t新建水厂三座\t县水务局\t县财政局、县发改局\t2024年9月底前',
];
const above = column(['饮水安全任务分工表'], 200, 760);
const below = column(['以上任务请抓好落实。'], 80, 480);

describe('a table with rules', () => {
  it.each([
    ['strokes', {}],
    ['thin rectangles', { filled: true }],
    ['strokes and open sides', { sides: false }],
  ])('of %s: cells that break over lines are one, text around it stays', async (_, form) => {
    const text = await read([[...above, ...drawTable({ ...table, ...form }), ...below]]);
    expect(text.split('\n')).toEqual(['　　饮水安全任务分工表', ...LINES, '以上任务请抓好落实。']);
  });

  it('gives the tasks with their units and deadlines', async () => {
    expect(await tasksAs('notice.pdf', makePdf([[...above, ...drawTable(table)]]))).toEqual([
      {
        heading: '1对全县范围内老旧供水管网进行更新改造',
        units: ['县水务局', '县财政局', '县农业农村局', '各乡镇'],
        deadline: '2024-06-30',
      },
      { heading: '2新建水厂三座', units: ['县水务局', '县财政局', '县发改局'], deadline: '2024-09-30' },
    ]);
  });

  it('repeats a cell that spans rows, and leaves the columns that a cell spans empty', async () => {
    const rows = [HEAD, ['一、供水工程', '<', '<', '<', '<'], ROWS[0] ?? [], ['2', '新建水厂三座', '^', '县财政局', '^']];
    expect((await read([drawTable({ ...table, rows })])).split('\n')).toEqual([
      LINES[0],
      '一、供水工程\t\t\t\t',
      LINES[1],
      '2\t新建水厂三座\t县水务局\t县财政局\t2024年6月30日前',
    ]);
  });

  it.each([
    ['drawn smaller', '0.6 0 0 0.6 20 300 cm'],
    ['printed sideways', '0 1 -1 0 842 0 cm'],
    ['printed upside down', '-1 0 0 -1 595 842 cm'],
  ])('is read where it is %s', async (_, before) => {
    expect((await read([drawTable(table)], before)).split('\n')).toEqual(LINES);
  });

  it('parts text of two cells that a page draws in one go', async () => {
    const narrow = {
      xs: [50, 110, 170],
      top: 700,
      rows: [
        ['任务', '单位'],
        ['', ''],
      ],
    };
    const text = await read([[...drawTable(narrow), { x: 51, y: 662, text: '清理沟渠 县水利局' }]]);
    expect(text).toBe('任务\t单位\n清理沟渠\t县水利局');
  });

  it('stays lines where the page draws no rules between its rows', async () => {
    const rows = [HEAD, ['1\n2', '清理沟渠\n整修涵闸', '县水利局\n县水务局', '各乡镇\n各乡镇', '6月底前\n9月底前']];
    expect((await read([drawTable({ ...table, xs: WIDE, rows })])).split('\n')).toEqual([
      LINES[0],
      '1\t清理沟渠\t县水利局\t各乡镇\t6月底前',
      '2\t整修涵闸\t县水务局\t各乡镇\t9月底前',
    ]);
  });
});

describe('a table over two pages', () => {
  const upper = [...drawTable({ ...table, top: 200 }), { x: 290, y: 40, text: '— 1 —' }];

  it('goes on, with its head again or without', async () => {
    const next = ['3', '整修涵闸', '县水利局', '各乡镇', '2024年12月底前'];
    const plain = await read([upper, drawTable({ ...table, rows: [next] })]);
    expect(plain.split('\n')).toEqual([...LINES, '— 1 —', next.join('\t')]);
    const repeated = makePdf([upper, drawTable({ ...table, rows: [HEAD, next] })]);
    expect((await tasksAs('pages.pdf', repeated)).map((task) => task.heading[0])).toEqual(['1', '2', '3']);
  });

  it('puts a row together that the page broke', async () => {
    const rest = drawTable({ ...table, rows: [HEAD, ['', '并建成配套管网', '', '、各乡镇', ''], ['3', '整修涵闸', '县水利局', '各乡镇', '长期']] }); // prettier-ignore
    const tasks = await tasksAs('broken.pdf', makePdf([upper, rest]));
    expect(tasks.slice(1)).toEqual([
      { heading: '2新建水厂三座并建成配套管网', units: ['县水务局', '县财政局', '县发改局', '各乡镇'], deadline: '2024-09-30' },
      { heading: '3整修涵闸', units: ['县水利局', '各乡镇'], deadline: 'ongoing' },
    ]);
  });

  it('puts a row together of which every cell goes on', async () => {
    const torn = ['2', '新建水厂三座并', '县水务', '县财政局、县发', '2024年9月'];
    const rest = ['', '建成配套管网', '局', '改局', '底前'];
    const top = [...drawTable({ ...table, top: 200, rows: [HEAD, ROWS[0] ?? [], torn] }), { x: 290, y: 40, text: '— 1 —' }];
    const tasks = await tasksAs('torn.pdf', makePdf([top, drawTable({ ...table, rows: [HEAD, rest] })]));
    expect(tasks.slice(1)).toEqual([
      { heading: '2新建水厂三座并建成配套管网', units: ['县水务局', '县财政局', '县发改局'], deadline: '2024-09-30' },
    ]);
  });

  it('fills a cell that spans rows of both pages', async () => {
    const rows = [['3', '整修涵闸', '', '县财政局', '长期'], ['4', '疏浚河道', '^', '各乡镇', '长期']]; // prettier-ignore
    expect((await read([upper, drawTable({ ...table, rows })])).split('\n').slice(4)).toEqual([
      '3\t整修涵闸\t县水务局\t县财政局\t长期',
      '4\t疏浚河道\t县水务局\t各乡镇\t长期',
    ]);
  });

  it('keeps a row apart that may be one of its own', async () => {
    const row = ['', '整修涵闸', '县水利局', '各乡镇', '长期'];
    const text = await read([upper, drawTable({ ...table, rows: [row] })]);
    expect(text.split('\n').slice(2)).toEqual([LINES[2], '— 1 —', row.join('\t')]);
  });
});

describe('pages that hold no table', () => {
  const left = Array.from({ length: 10 }, (_, index) => `左栏第${index + 1}行的文字内容在此`);
  const right = Array.from({ length: 10 }, (_, index) => `右栏第${index + 1}行的文字内容在此`);
  const columns = [...column(left, 60), ...column(right, 330)];
  const line = (from: readonly [number, number], to: readonly [number, number]): PdfItem => ({ from, to });

  it.each<[string, PdfItem[]]>([
    ['without rules', []],
    ['with a line between its columns', [line([300, 500], [300, 780])]],
    ['with a line above and below', [line([50, 790], [540, 790]), line([50, 520], [540, 520])]],
    ['in a frame', [line([50, 500], [50, 790]), line([540, 500], [540, 790]), line([50, 790], [540, 790]), line([50, 500], [540, 500])]],
    ['in two frames', drawTable({ xs: [50, 310, 560], top: 790, rows: [['　\n'.repeat(16), '']] })],
    ['beside a small table', drawTable({ xs: [60, 100, 140], top: 700, rows: [['', '']] })],
  ])('two columns of text %s', async (_, rules) => {
    expect(await read([[...columns, ...rules]])).toBe([...left, ...right].join('\n'));
  });

  it('a table without rules keeps its lines', async () => {
    const text = await read([drawTable({ ...table, xs: WIDE, rows: [HEAD, ['1', '清理沟渠', '县水利局', '各乡镇', '长期']] }, false)]);
    expect(text).toBe(`${LINES[0]}\n1\t清理沟渠\t县水利局\t各乡镇\t长期`);
  });

  it('a drawing whose cells are no rectangles keeps its lines', async () => {
    const frame = [line([50, 500], [50, 700]), line([450, 500], [450, 700]), line([50, 700], [450, 700]), line([50, 500], [450, 500])];
    const corner = [line([250, 600], [450, 600]), line([250, 600], [250, 700])];
    const words = [{ x: 60, y: 650, text: '提出申请' }, { x: 260, y: 650, text: '当场受理' }, { x: 60, y: 550, text: '按期办结' }]; // prettier-ignore
    expect(await read([[...frame, ...corner, ...words]])).toBe('提出申请\t当场受理\n按期办结');
  });

  it('drawing that is damaged costs no text', async () => {
    expect(await read([[...above, ...below]], 'q q /X gs 1 2 re 3 l f* 5 w [ 1 ] Q Q Q')).toBe(
      '　　饮水安全任务分工表\n以上任务请抓好落实。',
    );
  });
});
