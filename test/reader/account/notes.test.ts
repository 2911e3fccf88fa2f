import { readNotice } from '../../../reader/read-notice';

const codesAt = (...lines: string[]) => readNotice(lines.join('\n')).findings.flatMap(({ code, line, severity }) => (severity === 'info' ? [] : [`${line} ${code}`])); // prettier-ignore
const TABLE = [
  '2026年检查计划',
  '序号\t检查事项\t检查单位\t完成时限',
  '1\t食堂卫生\t县教育局\t6月底前',
  '2\t宿舍用电\t县住建局\t9月底前',
  '3\t校车安全\t县公安局\t9月底前',
];

describe('what stands about the tasks of a notice', () => {
  it('notes below a table are numbered and ask for nothing that is not told, up to the next section', () => {
    expect(codesAt(...TABLE, '注：1.抽查比例为最低比例。', '2.带*的为重点事项。', '3.由县教育局汇总。')).toEqual([]);
    expect(codesAt(...TABLE, '说明：', '1.抽查比例为最低比例。', '2.由县教育局汇总。', '二、其他', '1.整治校园周边。')).toEqual([
      '10 itemNotRead',
    ]);
  });

  it('items that a table tells again are told once', () => {
    const items = [
      '一、重点任务',
      '1.清理逾期未检车辆。逐车上门核实。',
      '2.治理超限超载。严格源头监管。',
      '3.淘汰老旧客车。更换为新车型。',
    ];
    const table = [
      '附件',
      '任务分工表',
      '序号\t任务\t责任单位\t完成时限',
      '1\t清理逾期未检车辆\t县公安局\t6月底前',
      '2\t治理超限超载\t县交通局\t9月底前',
    ];
    expect(codesAt('2026年攻坚方案', ...items, ...table)).toEqual(['5 itemNotRead']);
  });

  it('rows without their last cells are rows, and where a separator is lost they are out of step', () => {
    const rows = [
      '建议号\t题目\t主办单位\t会办单位',
      '3\t关于修路的建议\t县交通局\t县财政局',
      '9\t关于办学的建议\t县教育局',
      '14\t关于种树的建议\t县林业局\t县水利局',
      '21\t关于修渠的建议\t县水利局\t县财政局',
    ];
    const out = (lines: readonly string[]) => codesAt('2026年建议办理表', ...lines).filter((one) => one.endsWith('rowOutOfStep'));
    expect(out(rows)).toEqual([]);
    const whole = rows.map((row) => row.replace(/县教育局$/, '县教育局\t县民政局'));
    expect(out(whole.map((row) => row.replace('种树的建议\t', '种树的建议')))).toEqual(['5 rowOutOfStep']);
  });
});
