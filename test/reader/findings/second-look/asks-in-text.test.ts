import { readNotice } from '../../../../reader/read-notice';
import { asksInText } from '../../../../reader/findings/second-look/asks-in-text';
import { lookAt } from '../support/look-at';

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

  it('the document’s own lines and prose are sound', () => {
    const text = `县人民政府办公室关于做好防汛工作的通知\n发布机构：县水利局\n各乡镇人民政府、县直各部门：\n为做好防汛工作，县委、县政府高度重视。\n一、工作任务\n${rest}`;
    expect(lookAt(asksInText, text)).toEqual([]);
  });
});
