import { readNotice } from '../../../../reader/read-notice';
import { asksInText } from '../../../../reader/findings/second-look/asks-in-text';
import { lineCounter } from '../../../../reader/source-lines';
import { lookAt } from '../support/look-at';

const unreadLines = (text: string): number[] =>
  readNotice(text).account.flatMap(({ as, span }) => (as === 'unread' ? [lineCounter(text)(span.start)] : []));

const rest = '（一）办好事情\n责任单位：县教育局\n完成时限：2024年6月28日前\n';

describe('lines read as text that give something to somebody', () => {
  it('rows that white space parts below no head are items now, which the account tells as not read', () => {
    const text = `重点任务安排\n各单位抓好落实。\n1 修建水渠 县水利局 县财政局\n2 改造泵站 县住建局 县财政局\n${rest}`;
    expect(readNotice(text).account.filter(({ as, rule }) => as === 'unread' && rule === 'item')).not.toEqual([]);
  });

  it('the first row of a table that was taken for its head', () => {
    const text = '整治安排\n校园周边 | 2025年3月底前 | 派出所 中心校 |\n饮用水源 | 2025年5月底前 | 水管站 农服中心 |\n';
    expect(lookAt(asksInText, text)).toEqual([[2, '校园周边 | 2025年3月底前 | 派出所中心校 |']]);
  });

  it.each([
    ['填报单位：县水利局\t\t\t填报日期：2026年5月6日\n序号\t任务\t责任单位\t完成时限\n', []],
    ['序号\t任务\t计量单位\t2025年实绩\t2026年目标\t责任单位\t完成时限\n', []],
    ['（县农业普查领导小组办公室，2026年6月）\n序号\t任务\t责任单位\t完成时限\n', []],
    ['说明：各乡镇包括街道办事处。\n序号\t任务\t责任单位\t完成时限\n', []],
  ])('what a form says of itself: %j', (head, lines) => {
    const rows = ['修建水渠', '改造泵站', '疏浚河道'].map(
      (title, at) => `${at + 1}\t${title}\t${head.includes('计量') ? '处\t5\t8\t' : ''}县水利局\t6月底前`,
    );
    const found = [
      ...lookAt(asksInText, `任务分解表\n${head}${rows.join('\n')}\n`).map(([line]) => line),
      ...unreadLines(`任务分解表\n${head}${rows.join('\n')}\n`),
    ];
    expect([...new Set(found)]).toEqual(lines);
  });

  it('the document’s own lines and prose are sound', () => {
    const text = `县人民政府办公室关于做好防汛工作的通知\n发布机构：县水利局\n各乡镇人民政府、县直各部门：\n为做好防汛工作，县委、县政府高度重视。\n一、工作任务\n${rest}`;
    expect(lookAt(asksInText, text)).toEqual([]);
  });
});
