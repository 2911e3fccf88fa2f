import type { UnitStanding } from '../../../../features/evaluation/rules/results/evaluation-result';
import type { UnitScore } from '../../../../features/evaluation/rules/score/unit-score';
import { unitChangeText } from '../../../../features/evaluation/words/change-words';

const standing = (paid: number, rank: number): UnitStanding => ({
  ...{ unitId: 'a', code: 'a', name: '甲镇', light: 'green', reasons: [], entryIds: [String(rank)] },
  ...{ paid, quota: 100, rank, personsShort: Math.max(0, 98 - paid), mark: paid < 98 ? 'missed' : 'commended' },
});
const score = (points: number): UnitScore => ({
  ...{ unitId: 'a', code: 'a', name: '甲镇', kind: 'townships', indicators: [], items: [] },
  ...{ points, outOf: 8_000, isComplete: true },
});
const change = { unitId: 'a', name: '甲镇' };

test('a change is told by what is another, with what it was and is', () => {
  const before = { standing: standing(97, 4), score: score(6_750) };
  const after = { standing: standing(98, 3), score: score(7_000) };
  expect(unitChangeText({ ...change, before, after })).toBe(
    '排名 4→3，累计缴费人数 97→98，完成率 97.00%→98.00%，差额人数 1→0，考核意见 未达标（供审批参考）→拟通报表扬，得分 67.50 / 80.00→70.00 / 80.00',
  );
  expect(unitChangeText({ ...change, before: { ...before, score: score(6_700) }, after: before })).toBe('得分 67.00 / 80.00→67.50 / 80.00');
});

test('who is new or gone is said so, and so is a row that reads the same from other sources', () => {
  const before = { standing: standing(97, 4) };
  expect([unitChangeText({ ...change, after: before }), unitChangeText({ ...change, before })]).toEqual(['新列入', '不再列入']);
  expect(unitChangeText({ ...change, before, after: { standing: { ...standing(97, 4), entryIds: ['other'] } } })).toBe('数据来源有变');
});
