import { lookAt } from '../support/look-at';
import { rowTitles } from '../../../../reader/findings/second-look/row-titles';
import { seenLines } from '../../../../reader/findings/second-look/seen-line';
import { readNotice } from '../../../../reader/read-notice';

const TASKS = ['企业资质核查', '气瓶流转核查', '管网巡护核查'];
const text = `检查清单\n${TASKS.map((task) => `工业\t${task}\t记录完整可追溯，${task}\t县住建局\n`).join('')}`;

/** The rows read as if `column` had given their titles. */
function look(column: number) {
  const notice = readNotice(text);
  const tasks = text.split('\n').flatMap((line, at, all) => {
    const title = line.split('\t')[column];
    const start = all.slice(0, at).join('\n').length + 1;
    const told = { kind: 'task', ordinal: '', heading: '', units: [], deadline: { kind: 'none' }, timePoints: [], targets: [], measures: '' } as const;
    return title === undefined || at === 0 ? [] : [{ ...told, title, span: { start, end: start + line.length } }];
  }); // prettier-ignore
  return rowTitles(seenLines({ notice: { ...notice, tasks }, text }), { notice, text });
}

describe('the titles of rows', () => {
  it.each([
    ['the names of the groups', 0, 1],
    ['what is to be done', 1, 0],
    ['how it is looked at, behind the names of the tasks', 2, 1],
  ])('read from %s', (_, column, count) => {
    expect(look(column)).toHaveLength(count);
  });

  it('are told once for a table, over all its rows', () => {
    expect(look(2)[0]?.span).toEqual({ start: text.indexOf('\n') + 1, end: text.length - 1 });
  });

  it.each([
    [
      'the numbered names of the groups',
      ['一、修水利。 | 1.新修水渠3条，清淤2公里。 | 县水利局 |', '二、办教育。 | 2.新建校舍3栋，改造食堂。 | 县教育局 |'],
      1,
    ],
    ['names of reservoirs', ['石壁水库 | 每日巡查两次并记录 | 县水利局 |', '红旗水库 | 每日巡查两次并记录 | 县林业局 |'], 0],
    [
      'short names beside longer ones',
      [
        '粮油生产 | 播种面积稳定在2万亩以上 | 农服中心 |',
        '农村户厕改造 | 改造户厕160座 | 村建站 |',
        '传统民居修缮 | 修缮老屋6栋 | 文化站 |',
      ],
      0,
    ],
    ['names before their points', ['1 | 平安建设 | 无较大事故得10分。 | 县应急局 |', '2 | 招商引资 | 完成目标得15分。 | 县招商局 |'], 0],
  ])('%s', (_, rows, count) => {
    expect(lookAt(rowTitles, `任务表\n工作任务 | 具体要求 | 责任部门 |\n${rows.join('\n')}\n`).length).toBe(count);
  });
});
