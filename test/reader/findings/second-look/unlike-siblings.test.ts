import { unlikeSiblings } from '../../../../reader/findings/second-look/unlike-siblings';
import { lookAt } from '../support/look-at';

const linesOf = (text: string) => [...new Set(lookAt(unlikeSiblings, text).map(([line]) => line))];

const item = (ordinal: string, title: string) => `${ordinal}${title}。（县水利局负责）\n`;
const list = (more: string) =>
  `一、工作任务\n${item('（一）', '修建水渠')}${more}${item('（二）', '改造泵站')}${item('（三）', '疏浚河道')}`;

describe('a task among its siblings', () => {
  it.each([
    ['is longer by a line', list('加固石坝护坡。\n'), [3]],
    ['is as long as all others', list(''), []],
    ['is followed by words that close the notice', list('').concat('请各单位抓好落实。\n'), []],
    ['is followed by words behind the last charge', list('').concat('经费保障：所需费用由镇财政所列支。\n'), []],
    ['has its words below its name', list('').replace('改造泵站。', '改造泵站\n更换老旧机组，增设监测设备。\n'), []],
    ['goes on where a bracket is open', list('').replace('疏浚河道。（县水利局负责）', '疏浚河道。（县水利局、各\n乡镇负责）'), []],
    ['is followed by the signature', list('').concat('山北县水利局\n2024年3月8日\n'), []],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

/** A table whose cells came out as lines. */
const cells = (rows: readonly string[]) =>
  `2024年节水任务清单\n序号\n任务名称\n任务内容\n牵头部门\n配合部门\n完成时限\n${rows.join('\n')}\n`;
const row = (number: number, words: string) => `${number}\n${words}\n镇水务站\n镇财政所\n2024年6月底前`;
const DEEDS = ['召开节水工作部署会，明确责任和联系人。', '更换老旧供水管网8公里。', '安装智能水表1200只。', '张贴节水标语三百幅。'];

describe('rows in cells that came out as lines', () => {
  it('of which one is longer than all others', () => {
    const rows = ['村卫生室改造\n改造村卫生室30个\n县卫健局', '助餐点建设\n新建助餐点10个\n县民政局', '充电设施\n新建充电桩50个\n县住建局'];
    const text = `青峰县2025年民生实事责任表\n项目名称\n具体内容\n责任单位\n有关方面\n${rows.map((one) => `${one}\n各乡镇`).join('\n')}\n`;
    expect(linesOf(text)).toEqual([5]);
    expect(linesOf(text.replace('有关方面', '配合单位'))).toEqual([]);
  });

  it('of which a cell goes on in the next line, or whose words are as many', () => {
    const rows = DEEDS.map((deed, at) => row(at + 1, at === 0 ? `${deed}\n镇政府办公室、` : deed));
    expect(linesOf(cells(DEEDS.map((deed, at) => row(at + 1, deed))))).toEqual([]);
    expect(linesOf(cells(rows))).toEqual([]);
  });
});

describe('tasks in columns of white space', () => {
  const columns = ['1 增加学位', '2 促进就业', '3 优化养老', '4 建设公园'].map((one) => `${one}  新增一批设施  县教育局  各乡镇  6月底前`);
  const head = '序号 项目  内容  牵头单位  配合单位  完成时限';

  it('of which one holds the cells of another', () => {
    const text = `任务表\n${head}\n${columns[0] ?? ''}\n${columns[1] ?? ''}${columns[2] ?? ''}\n${columns[3] ?? ''}\n`;
    expect(linesOf(text)).toEqual([4]);
    expect(linesOf(`任务表\n${head}\n${columns.join('\n')}\n`)).toEqual([]);
  });
});
