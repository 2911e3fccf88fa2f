import { readNotice } from '../../../reader/read-notice';
import { withParties } from '../../../reader/structure/parties';
import { readLines } from '../../../reader/text/lines';
import { joinLines } from '../../../reader/text/paragraphs';

const PLEDGE = [
  '安全生产工作目标责任书',
  '甲方：沅坪县人民政府',
  '乙方：长岭镇人民政府',
  '一、乙方工作任务',
  '1、排查消防隐患，6月底前完成。',
  '2、开展应急演练2场以上，安排在“安全生产月”期间。',
  '二、甲方责任',
  '甲方督促县应急管理局对乙方工作进行指导，保障补助20万元。',
  '甲方（盖章）：　　　乙方（盖章）：',
  '负责人（签字）：　　　负责人（签字）：',
  '2026年3月30日',
];
const headings = (lines: readonly string[]) => withParties(joinLines(readLines(lines.join('\n')))).map(({ passage }) => passage.text);

describe('the parties of a pledge', () => {
  it('owe what stands below the headings of what they have to do', () => {
    const { tasks, account } = readNotice(PLEDGE.join('\n'));
    expect(tasks.map(({ ordinal, units, deadline }) => [ordinal, ...units.map(({ name }) => name), deadline.kind])).toEqual([
      ['1、', '长岭镇人民政府', 'date'],
      ['2、', '长岭镇人民政府', 'text'],
    ]);
    expect(account.slice(-3).map(({ as }) => as)).toEqual(['foot', 'foot', 'foot']);
  });

  it('keep their places where nobody says who they are, or in other words', () => {
    expect(headings(PLEDGE)[3]).toBe('一、长岭镇人民政府工作任务');
    expect(headings(PLEDGE.slice(3))[0]).toBe('一、乙方工作任务');
    expect(headings([...PLEDGE.slice(0, 3), '一、乙方的账户'])[3]).toBe('一、乙方的账户');
  });
});
