import type { TableUnit } from '../../../../features/figures/rules/table/progress-table';
import { progressTable } from '../../../../features/figures/rules/table/progress-table';
import { annexOf, type PrintedTable } from '../../../../features/figures/words/progress-sheet';
import { officialDocx } from '../../../../platform/documents/official/write-docx';
import { printed, withOffice } from '../../../platform/documents/support/render';
import { day } from '../../../support/rules/state-calendar';

const DAY = day('2026-10-31');

/** A county of so many villages, each with a figure of its own. */
function tableOf(villages: number): PrintedTable {
  const units = Array.from({ length: villages }, (_, at): TableUnit => ({
    unitId: `v${at}`,
    code: String(at).padStart(4, '0'),
    name: `大河${at + 1}村村民委员会`,
    quota: 1000 + at,
    now: { collected: { paid: 900 }, throughDay: DAY, entryIds: [] },
  }));
  const plan = { startDay: day('2026-03-01'), points: [{ day: day('2026-12-31'), goal: 9_800 }] };
  return {
    metric: '征缴进度',
    kind: 'villages',
    day: DAY,
    smallestQuota: 30,
    table: progressTable(units, { day: DAY, plan, smallestQuota: 30 }),
  };
}

test('a short table has all columns of the bulletin, a long one those that rank, two units in a line', () => {
  expect(annexOf(tableOf(12)).table.columns).toHaveLength(16);
  const { table, notes } = annexOf(tableOf(986));
  expect(table.columns.map(({ head }) => head).slice(0, 6)).toEqual(['排名', '村（社区）', '任务数', '累计', '完成率', '差额']);
  expect(table.rows[0]).toEqual(['1', '大河1村', '1000', '900', '90.00%', '80', '2', '大河2村', '1001', '900', '89.91%', '81']);
  expect(table.rows.at(-1)).toEqual(expect.arrayContaining(['合计']));
  expect(notes.at(-1)).toContain('全部栏目见同时印发的电子表格');
});

withOffice('as it is printed', () => {
  test('two hundred villages are no more than three upright pages, so that a county of a thousand has fifteen at most', async () => {
    const { table, notes } = annexOf(tableOf(200));
    const pages = await printed(
      await officialDocx({
        head: { is: 'redHead', mark: '某县人民政府办公室文件', number: '某政办发〔2026〕12号' },
        title: '通报',
        body: [],
        annexes: [{ title: '各村、社区征缴进度情况表', paragraphs: [], table, notes }],
        isDraft: false,
        madeAtMs: 0,
      }),
    );
    expect(pages.length - 1).toBeLessThanOrEqual(3);
    expect(pages.every(({ width, height }) => width < height)).toBe(true);
    expect(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).toContain('大河200村');
  });
});
