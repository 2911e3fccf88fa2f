import { assignedTwice } from '../../../../reader/findings/second-look/assigned-twice';
import { lookAt } from '../support/look-at';

const tasks = (second: string) =>
  `一、工作任务\n（一）修建水渠\n责任单位：县水利局\n完成时限：6月28日前\n${second}\n责任单位：县住建局\n完成时限：7月28日前\n`;

describe('a task that is given to somebody twice', () => {
  it('is told where the second begins', () => {
    expect(lookAt(assignedTwice, tasks('改造泵站'))).toEqual([[6, '责任单位：县住建局']]);
    expect(lookAt(assignedTwice, tasks('（二）改造泵站'))).toEqual([]);
  });

  it.each([
    ['1.修建水渠。（县水利局负责）改造泵站3座以上。（县住建局负责）', 1],
    ['1.修建水渠。（县水利局负责）', 0],
  ])('in one line: %s', (line, count) => {
    expect(lookAt(assignedTwice, `一、工作任务\n${line}\n2.修建村道。（县交通局负责）\n`)).toHaveLength(count);
  });

  it('numbered lines of which several have units are each told', () => {
    const text = '第一条 人才培养\n（一）师徒传承。支持带徒。（有关方面：县人社局）\n（二）院校合作。新开课程。（责任单位：县教育局）\n第二条 市场拓展\n每年办集市。（责任单位：县商务局）\n'; // prettier-ignore
    expect(lookAt(assignedTwice, text).map(([line]) => line)).toEqual([2, 3]);
  });

  it.each([
    ['林业站：负责监测火情。派出所：负责查处用火。', 1],
    ['林业站：负责监测火情。\n护林队负责查处用火。', 1],
    ['林业站：负责监测火情；指导各站做好值守。', 0],
    ['林业站：负责监测火情。\n护林队、瞭望站负责查处用火。', 1],
    ['林业站：负责监测火情。', 0],
  ])('duties by actor: %j holds a second one', (lines, count) => {
    const text = `五、责任分工\n党政办：负责值班值守。\n${lines}\n卫生院：负责伤员救治。\n财政所：负责保障经费。\n`;
    expect(lookAt(assignedTwice, text)).toHaveLength(count);
  });

  it('a second line that charges somebody behind the same words begins another', () => {
    const found = (title: string) =>
      `巡查通报\n1、桥头堆有垃圾。\n整改要求：由县环卫站负责清除。\n2、围墙贴有广告。\n整改要求：由县城管局负责清洗。\n${title}\n整改要求：由城关镇负责拆除。\n`;
    expect(lookAt(assignedTwice, found('河边旱厕外露。')).map(([line]) => line)).toEqual([7]);
    expect(lookAt(assignedTwice, found('3、河边旱厕外露。'))).toEqual([]);
  });

  it('numbered lines whose numbers run on from task to task are each told', () => {
    const action = (ordinal: string, lines: readonly string[]) =>
      `${ordinal}、整治行动${ordinal}\n牵头单位：县住建局　责任单位：县城管局\n${lines.join('\n')}\n`;
    const told = (second: string) =>
      lookAt(
        assignedTwice,
        `任务分工\n${action('一', ['1、修补路面，6月20日前完工；', '2、规范线缆。'])}${action('二', [`${second}、改造市场；`])}${action('三', ['9、清洗墙面。'])}`,
      ).map(([line]) => line);
    expect(told('3')).toEqual([4, 5, 8]);
    expect(told('1')).toEqual([]);
  });

  it('units that go on with a list are nobody else', () => {
    const cells = (more: string) =>
      `任务表\n${['修建水渠', '改造泵站', '疏浚河道'].map((title, at) => `${at + 1}    ${title}    6月底前    县水利局${more}`).join('\n')}\n`;
    expect(lookAt(assignedTwice, cells('、\n                      县财政局'))).toEqual([]);
  });

  it('a line that gives all tasks above to somebody is no second one', () => {
    const text = '一、整治市容\n1.整治占道经营。\n2.清理户外广告。责任单位：县城管局\n以上任务责任单位：县城管局\n';
    expect(lookAt(assignedTwice, text)).toEqual([]);
  });
});
