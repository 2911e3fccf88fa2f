import { unitsInNoRole } from '../../../reader/findings/units-in-no-role';
import type { Notice } from '../../../reader/notice';
import { readNotice } from '../../../reader/read-notice';
import { readLines } from '../../../reader/text/lines';

/** What is told of a text of which the reading lost some units. */
function toldOf(text: string, lost: readonly string[], change: (notice: Notice) => Notice = (notice) => notice): unknown[] {
  const notice = readNotice(text);
  const tasks = notice.tasks.map((task) => ({ ...task, units: task.units.filter(({ name }) => !lost.includes(name)) }));
  return unitsInNoRole({ notice: change({ ...notice, tasks }), text, lines: readLines(text) }).map(({ params }) => params['words']);
}

const item = (units: string) =>
  `一、工作任务\n（一）修建水渠。\n${units}\n完成时限：2024年6月28日前\n（二）改造泵站。\n责任单位：县住建局\n`;

describe('units of a task that stand in none of its roles', () => {
  it.each([
    ['beside those that were read', '责任单位：县水利局、县财政局', ['县财政局'], ['县财政局']],
    ['behind the next label', '牵头单位：县水利局；配合单位：县财政局、县审计局', ['县财政局', '县审计局'], ['县财政局']],
    ['all read', '责任单位：县水利局、县财政局', [], []],
    ['of those who only watch', '督导单位：县水利局、县财政局', ['县财政局'], []],
    ['in another sentence', '责任单位：县水利局。方案报县财政局备案', ['县财政局'], []],
  ])('%s', (_, units, lost, told) => {
    expect(toldOf(item(units), lost)).toEqual(told);
  });

  it('on a line of its own, which is no signature', () => {
    expect(toldOf(item('责任单位：县水利局\n县财政局'), ['县财政局'])).toEqual(['县财政局']);
    expect(toldOf(item('责任单位：县水利局').concat('山北县财政局\n2024年3月8日\n'), [])).toEqual([]);
  });

  it('in the column from which other rows have theirs', () => {
    const table = `任务表\n任务\t责任单位\t完成时限\n修建水渠\t县水利局\t6月底前\n改造泵站\t县住建局\t6月底前\n修建村道\t县交通局\t6月底前\n`;
    expect(toldOf(table, ['县交通局'])).toEqual(['县交通局']);
    expect(toldOf(table, [])).toEqual([]);
  });
});
