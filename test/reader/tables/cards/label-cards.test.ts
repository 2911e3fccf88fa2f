import { readNotice } from '../../../../reader/read-notice';
import { takeLabelCards } from '../../../../reader/tables/cards/label-cards';
import { readLines } from '../../../../reader/text/lines';
import { joinLines } from '../../../../reader/text/paragraphs';

function take(text: string) {
  const { paragraphs, tables } = takeLabelCards(joinLines(readLines(text)));
  return { left: paragraphs.map(({ passage }) => passage.text), columns: tables.map(({ columns }) => columns), rows: tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text))) };
} // prettier-ignore

describe('cards of labels that no list has', () => {
  it('are the rows of a table', () => {
    const card = (name: string, unit: string) => [`问题表述：${name}`, `整改单位：${unit}`, '整改时限：6月底前'];
    const { left, columns, rows } = take(['整改清单', '问题一', ...card('堆场没有覆盖', '县住建局'), '问题二', ...card('台账不全', '县卫健局'), '请各单位抓紧整改。'].join('\n'));
    expect(columns).toEqual([['other', 'responsible', 'deadline']]);
    expect(rows).toEqual([['堆场没有覆盖', '县住建局', '6月底前'], ['台账不全', '县卫健局', '6月底前']]);
    expect(left).toEqual(['整改清单', '请各单位抓紧整改。']);
  }); // prettier-ignore

  it('are named by the item above or before them', () => {
    expect(take('一、溃坝抢险\n参演力量：县水利局；演练时间：5月\n二、山洪避险\n参演力量：各乡镇；演练时间：视情组织').rows).toEqual([['一、溃坝抢险', '县水利局', '5月'], ['二、山洪避险', '各乡镇', '视情组织']]);
    expect(take('1.清理河道。（主抓单位：县水利局；协同力量：各乡镇）\n2.修补路面。（主抓单位：县交通运输局；协同力量：各乡镇）').rows[0]).toEqual(['1.清理河道。', '县水利局', '各乡镇']);
  }); // prettier-ignore

  it('are numbered and no more where a mark and a number stand above them', () => {
    const card = (at: string, name: string) => [`◎实事${at}`, `名称：${name}`, '进度：3月开工，9月30日前完工', '主责：县住建局'].join('\n');
    const { columns, rows } = take([card('一', '改造市场'), card('二', '硬化公路')].join('\n'));
    expect(columns).toEqual([['other', 'deadline', 'lead']]);
    expect(rows[1]).toEqual(['硬化公路', '3月开工，9月30日前完工', '县住建局']);
  });

  it('go on as paragraphs where the lists know their labels, or a label comes once', () => {
    expect(take('一、清理河道\n责任单位：县水利局\n完成时限：5月\n二、修补路面\n责任单位：县交通运输局\n完成时限：6月').rows).toEqual([]);
    expect(take('演练单位：县水利局\n演练时间：5月').rows).toEqual([]);
  });

  it('have labels that no list has beside those of a row', () => {
    const card = (work: string, unit: string, day: string) => `督办事项\t${work}\n主办单位\t${unit}\n办结时限\t${day}\t反馈方式\t书面`;
    const { tasks } = readNotice(
      `石门县交办单（2026年）\n\n${card('路灯不亮', '县城管局', '长期坚持')}\n\n${card('校门拥堵', '县公安局', '6月底前')}`,
    );
    expect(tasks.map(({ title, deadline }) => [title, deadline.kind])).toEqual([['路灯不亮', 'ongoing'], ['校门拥堵', 'date']]); // prettier-ignore
  });

  it('stand below the time that heads them', () => {
    const { tables } = takeLabelCards(joinLines(readLines('一、3月份\n火灾演练，参演力量：各乡镇，演练地点：桐木镇。\n二、6月份\n溃坝演练，参演力量：县水利局，演练地点：龙潭。')));
    expect(tables.flatMap(({ rows }) => rows.map(({ parent }) => parent?.text))).toEqual(['一、3月份', '二、6月份']);
  }); // prettier-ignore

  it('tell the day behind their units', () => {
    const { tasks } = readNotice(
      '石门县整改责任分解（2026年）\n1.农贸市场脏乱。（主责：县市场监管局；落实：各街道；4月30日前）\n2.引导标识不清。（主责：县卫健局；落实：县人民医院；5月20日前）',
    );
    expect(tasks.map(({ units, deadline }) => [units.map(({ name }) => name).join(), deadline.kind === 'date' && deadline.date])).toEqual([
      ['县市场监管局,各街道', '2026-04-30'], ['县卫健局,县人民医院', '2026-05-20'],
    ]); // prettier-ignore
  });
});
