import type { EvaluationResult } from '../../../../features/evaluation/rules/results/evaluation-result';
import { standingTable } from '../../../../features/evaluation/rules/results/standing-table';
import { standingAnnexes } from '../../../../features/evaluation/words/standing-table';
import type { TableUnit } from '../../../../features/figures/rules/table/progress-table';
import { day } from '../../../support/rules/state-calendar';

const CUT_OFF = day('2023-12-31');
const SETTINGS = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 } as const;
const OPTIONS = { day: CUT_OFF, plan: { startDay: day('2023-03-31'), points: [{ day: day('2023-10-31'), goal: 9_800 }] } };

const village = (at: number, paid: number, quota = 100): TableUnit => ({
  unitId: String(at),
  code: String(at).padStart(3, '0'),
  name: `青山第${at}村村民委员会`,
  quota,
  now: { collected: { paid }, throughDay: CUT_OFF, entryIds: [] },
});

/** The annex of the villages alone. */
function annexOf(villages: readonly TableUnit[]) {
  const tables = {
    townships: standingTable('townships', [], OPTIONS, SETTINGS),
    villages: standingTable('villages', villages, OPTIONS, SETTINGS),
  };
  const result: EvaluationResult = { cutOffDay: CUT_OFF, settings: SETTINGS, byObligations: [], persons: [], tables };
  const [annex] = standingAnnexes(result);
  return annex;
}

test('as many villages as a county has stand two in a line, with what ranks them and what is proposed', () => {
  const { table, notes = [] } =
    annexOf([...Array.from({ length: 983 }, (_, at) => village(at, 99)), village(983, 97), village(984, 60), village(985, 5, 20)]) ?? {};
  expect([table?.isCompact, table?.rows.length, table?.columns.length]).toEqual([true, 493, 14]);
  expect(table?.columns.slice(0, 7).map(({ head }) => head)).toEqual(['排名', '村（社区）', '任务数', '累计', '完成率', '差额', '意见']);
  expect(table?.rows[0]?.slice(0, 7)).toEqual(['1', '青山第0村', '100', '99', '99.00%', '0', '表扬']);
  expect(table?.rows[491]?.slice(7)).toEqual(['984', '青山第983村', '100', '97', '97.00%', '1', '批评']);
  expect(table?.rows[492]).toEqual([
    ...['985', '青山第984村', '100', '60', '60.00%', '38', '批评'],
    ...['不排名', '青山第985村', '20', '5', '25.00%', '15', '未达标'],
  ]);
  expect(notes.filter((note) => note.startsWith('意见一栏'))).toEqual([
    '意见一栏：表扬即拟通报表扬，批评即拟通报批评（后三名），未达标即未达标（供审批参考）。',
  ]);
});

test('a table that is not long has all its columns, a unit a line', () => {
  const { table } = annexOf([village(1, 99), village(2, 60)]) ?? {};
  expect(table?.isCompact).toBeUndefined();
  expect(table?.rows.map((row) => row.slice(0, 5))).toEqual([
    ['1', '青山第1村村民委员会', '100', '99', '99.00%'],
    ['2', '青山第2村村民委员会', '100', '60', '60.00%'],
  ]);
});
