import { readNotice } from '../../../reader/read-notice';
import { lineCounter } from '../../../reader/source-lines';

/** What each line of a text was read as. */
function usesOf(text: string): string[] {
  const lineOf = lineCounter(text);
  const uses: string[] = [];
  for (const { as, span } of readNotice(text).account) uses[lineOf(span.start)] = as;
  return uses;
}

const method = (article: string) =>
  `考核办法\n第一条 ${article}\n第二条 考核内容如下：\n（一）户厕改造（25分）。普及率不低于90%。由县农业农村局负责考核。\n（二）村庄绿化（10分）。新增绿化300亩。由县林业局负责考核。\n`;

describe('what is no task', () => {
  it.each([
    ['为压实责任，制定本办法。', 'text'],
    ['本办法适用于全县各乡镇。', 'text'],
    ['考核结果分为优秀、良好、较差三个等次。', 'text'],
    ['本办法由县林业局负责解释。', 'text'],
    ['本办法自印发之日起施行。', 'text'],
    ['台账真实完整，按月更新。', 'unread'],
  ])('an article such as %s is %s', (article, as) => {
    expect(usesOf(method(article))[2]).toBe(as);
  });

  it('the line above the day that is nothing but the issuer is foot', () => {
    const table = '任务表\n任务\t责任单位\t完成时限\n修建水渠\t县水利局\t6月底前\n改造泵站\t县住建局\t6月底前\n';
    expect(usesOf(`${table}\n山北县人民政府办公室\n2024年3月8日\n`)[6]).toBe('foot');
  });

  it.each([
    ['点击数：', 'head'],
    ['- 录入时间：2026-03-18 10:25', 'head'],
    ['- 视力保护：[大 中 小]', 'head'],
    ['5月19日上午，副县长主持召开专题会议，研究有关问题。纪要如下：', 'head'],
    ['会议指出，当前进度滞后，各单位要提早准备。', 'head'],
    ['会议指出进度滞后。会议决定，由县住建局牵头限期整改。', 'unread'],
    ['完成时限：2026-03-18', 'part'],
  ])('above the addressees %s is %s', (line, as) => {
    const text = `关于重点工作的通知\n${line}\n山政办发〔2026〕9号\n各乡镇人民政府：\n一、修建水渠\n责任单位：县水利局\n`;
    expect(usesOf(text)[2]).toBe(as);
  });

  it.each([
    ['代表满意度测评由县人大代表工委组织。', 'text'],
    ['危桥改造由县交通局组织。', 'unread'],
  ])('behind a table %s is %s', (line, as) => {
    const rows = ['修建水渠', '改造泵站'].map((title, at) => `${at + 1}\t${title}\t县水利局\t6月底前\n`).join('');
    expect(usesOf(`任务表\n序号\t任务\t责任单位\t完成时限\n${rows}注：本表按月更新。\n${line}\n`)[6]).toBe(as);
  });

  it('units whom a rule concerns are text, and a ruler between rows is its head', () => {
    expect(usesOf('考核办法\n一、考核对象\n各乡镇人民政府，县直有关部门。\n二、考核任务\n1.修建水渠。责任单位：县水利局\n')[3]).toBe(
      'text',
    );
    expect(usesOf('| 任务 | 责任单位 |\n| :---: | --- |\n| 修建水渠 | 县水利局 |\n| 改造泵站 | 县住建局 |\n')[2]).toBe('heading');
  });

  it('the totals of a table are text', () => {
    const rows = '序号 | 项目 | 责任单位 | 投资\n1 | 修建水渠 | 县水利局 | 20\n2 | 改造泵站 | 县住建局 | 30\n合计 | 2个 | | 50\n';
    expect(usesOf(`项目表\n${rows}`)[5]).toBe('text');
  });
});
