import { readNotice } from '../../../reader/read-notice';

const read = (text: string) =>
  readNotice(text).tasks.map(({ title, units, deadline, repeatedAt }) => [
    title,
    units.map(({ role, name }) => `${role} ${name}`).join(' '),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
    ...(repeatedAt ? [repeatedAt.length] : []),
  ]);

const item = (ordinal: string, title: string, units: string, day: string, more = '') =>
  `（${ordinal}）${title}\n${more}责任单位：${units}\n完成时限：2024年${day}前\n`;
const TITLE = '全县城乡居民基本养老保险费征缴任务总体完成进度不低于';

describe('items that are alike', () => {
  it('stay apart where their titles begin alike and end with another figure', () => {
    const text = `一、进度计划\n${item('一', `${TITLE}60%`, '县税务局', '6月28日')}${item('二', `${TITLE}90%`, '县税务局', '9月27日')}`;
    expect(read(text)).toEqual([
      [`${TITLE}60%`, 'responsible 县税务局', '2024-06-28'],
      [`${TITLE}90%`, 'responsible 县税务局', '2024-09-27'],
    ]);
  });

  it.each([
    ['units', item('二', '修建环城水渠', '县财政局', '6月28日')],
    ['roles', '（二）修建环城水渠\n配合单位：县水利局\n完成时限：2024年6月28日前\n'],
    ['deadline', item('二', '修建环城水渠', '县水利局', '6月29日')],
    ['text', item('二', '修建环城水渠', '县水利局', '6月28日', '分两期实施。\n')],
    ['targets', item('二', '修建环城水渠', '县水利局', '6月28日', '建成渠道10公里。\n')],
  ])('stay apart where their %s differ', (_, other) => {
    expect(read(`一、工作任务\n${item('一', '修建环城水渠', '县水利局', '6月28日')}${other}`)).toHaveLength(2);
  });

  it('are one where they say the same in all, and the place of the other is kept', () => {
    const once = item('一', '修建环城水渠', '县水利局', '6月28日');
    const text = `一、工作任务\n${once}${once.replace('（一）', '（二）').replace('，', ',')}二、其他任务\n${once}`;
    expect(read(text)).toEqual([
      ['修建环城水渠', 'responsible 县水利局', '2024-06-28', 1],
      ['修建环城水渠', 'responsible 县水利局', '2024-06-28'],
    ]);
  });
});

describe('rows of a table', () => {
  const HEAD = '任务表\n序号\t工作任务\t责任单位\t完成时限\n';

  it('with one task for two units are two tasks', () => {
    expect(read(`${HEAD}1\t抽检货车\t县公安局\t2024年6月底\n2\t抽检货车\t县交通运输局\t2024年9月底\n`)).toEqual([
      ['抽检货车', 'responsible 县公安局', '2024-06-30'],
      ['抽检货车', 'responsible 县交通运输局', '2024-09-30'],
    ]);
  });

  it('that a task’s cell spans are tasks of their own units', () => {
    expect(read(`${HEAD}1\t抽检货车\t县公安局\t2024年6月底\n\t\t县交通运输局\t2024年9月底\n2\t抽检油品\t县市场监管局\t长期\n`)).toEqual([
      ['抽检货车', 'responsible 县公安局', '2024-06-30'],
      ['抽检货车', 'responsible 县交通运输局', '2024-09-30'],
      ['抽检油品', 'responsible 县市场监管局', 'ongoing'],
    ]);
  });

  it('with a number are tasks also where nobody and no day is named', () => {
    expect(read(`${HEAD}1\t抽检货车\t县公安局\t2024年6月底\n2\t抽检油品\t\t\n`)).toHaveLength(2);
  });

  it.each([
    ['spaces between cells', ' ', ' '],
    ['cells on lines of their own', '\n', '\n'],
  ])('whose numbers are wrong are not lost: %s', (_, gap) => {
    const head = ['序号', '工作任务', '责任单位', '完成时限'].join(gap);
    const rows = ['1 抽检货车 县公安局 6月底', '2 抽检油品 县公安局 6月底', '2 抽检校车 县教育局 6月底', '4 抽检油库 县应急局 6月底'];
    const table = rows.map((row) => row.replaceAll(' ', gap)).join('\n');
    expect(read(`关于抽检的通知\n${head}\n${table}\n`).map(([title]) => title)).toEqual(['抽检货车', '抽检油品', '抽检校车', '抽检油库']);
  });
});

it('paragraphs with lines of units below each are tasks of their own', () => {
  const text =
    '关于修渠的通知\n一、工作任务\n修建环城水渠。\n牵头单位：县水利局\n配合单位：县财政局\n完成时限：2024年6月底\n修建城东道路。\n责任单位：县交通局\n完成时限：2024年8月底\n';
  expect(read(text)).toEqual([
    ['修建环城水渠', 'lead 县水利局 cooperating 县财政局', '2024-06-30'],
    ['修建城东道路', 'responsible 县交通局', '2024-08-31'],
  ]);
});

it('同一（一）和一（二） takes the units of both', () => {
  const text = `一、工作任务\n${item('一', '修渠', '县水利局', '6月28日')}${item('二', '修路', '县交通局', '6月28日')}${item('三', '修坝', '同一（一）和一（二）', '6月28日')}`;
  expect(read(text)[2]).toEqual(['修坝', 'responsible 县水利局 responsible 县交通局', '2024-06-28']);
});
