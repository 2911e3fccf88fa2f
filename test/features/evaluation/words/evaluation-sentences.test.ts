import type { EvaluationResult } from '../../../../features/evaluation/rules/results/evaluation-result';
import { standingTable } from '../../../../features/evaluation/rules/results/standing-table';
import { namedUnits } from '../../../../features/evaluation/rules/proposals';
import { documentText, documentTitle } from '../../../../features/evaluation/words/evaluation-sentences';
import type { TableUnit } from '../../../../features/figures/rules/table/progress-table';
import { day } from '../../../support/rules/state-calendar';

const CUT_OFF = day('2023-12-31');
const SETTINGS = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 } as const;
const OPTIONS = { day: CUT_OFF, plan: { startDay: day('2023-03-31'), points: [{ day: day('2023-10-31'), goal: 9_800 }] } };
const EVALUATION = { campaignTitle: '城乡居民养老保险征缴工作', year: 2023, cutOffDay: CUT_OFF };
const unit = (name: string, paid: number | undefined, quota = 25_000): TableUnit => ({
  unitId: name,
  code: name,
  name,
  quota,
  ...(paid !== undefined && { now: { collected: { paid }, throughDay: CUT_OFF, entryIds: [] } }),
});
const resultOf = (townships: readonly TableUnit[], villages: readonly TableUnit[] = []): EvaluationResult => ({
  cutOffDay: CUT_OFF,
  settings: SETTINGS,
  byObligations: [],
  persons: [],
  tables: {
    townships: standingTable('townships', townships, OPTIONS, SETTINGS),
    villages: standingTable('villages', villages, OPTIONS, SETTINGS),
  },
});
const written = (
  kind: 'commendation' | 'criticism',
  result: EvaluationResult,
  persons: Parameters<typeof documentText>[0]['persons'] = [],
) => documentText({ kind, evaluation: EVALUATION, result, units: namedUnits(result, new Set())[kind], persons }).split('\n');

const COUNTY = resultOf([unit('东河镇', 24_750), unit('西山乡', 24_499), unit('南坪乡', 20_000), unit('北岭农场', undefined)]);

test('a criticism says of each unit its figures, how many persons are missing and its place from the bottom; a rate that rounds up to the goal is still short', () => {
  expect(written('criticism', COUNTY)).toEqual([
    '按照《城乡居民养老保险征缴工作》的要求，以2023年12月31日 24 时的数据对各责任单位进行了年终考核。经审核批准，现将考核结果通报如下。',
    '一、总体情况',
    '参加排名的乡镇（场） 3 个，任务数 75000 人，缴费 69249 人，完成率 92.33%；达到 98% 目标的 1 个，1 个未报送数据，单独列出。',
    '二、通报批评的单位',
    '乡镇（场） 2 个：',
    '1.西山乡：任务数 25000 人，缴费 24499 人，完成率 98.00%，距目标差 1 人，倒数第 2 名。',
    '2.南坪乡：任务数 25000 人，缴费 20000 人，完成率 80.00%，距目标差 4500 人，倒数第 1 名。',
    '三、有关要求',
    '被通报批评的单位和个人要查找原因，逐项整改，并在收到本通报之日起 5 个工作日内书面报告整改情况。',
  ]);
});

test('a commendation names units with rank and rate, and the persons who were nominated with the reason', () => {
  const persons = [{ personName: '李某某', unitName: '东河镇', reason: '包保的四个村全部达标。' }];
  const lines = written('commendation', COUNTY, persons);
  expect(lines).toContain('乡镇（场） 1 个：东河镇（第 1 名，99.00%）。');
  expect(lines).toContain('1.东河镇 李某某：包保的四个村全部达标。');
});

test('a long list of villages is cut, and the annex is named', () => {
  const villages = Array.from({ length: 40 }, (_, at) => unit(`村${String(at).padStart(2, '0')}`, 100, 100));
  const line = written('commendation', resultOf([], villages)).find((text) => text.startsWith('村（社区） 40 个：'));
  expect(line).toMatch(/村29（第 1 名，100\.00%） 等 40 个，名单见附件。$/);
});

test('without figures a unit is named by what it owed', () => {
  const owed = { unitId: 'b', code: 'b', name: '县水务局', inTime: 3, late: 1, open: 2, items: [], mark: 'missed' } as const;
  const result: EvaluationResult = { cutOffDay: CUT_OFF, settings: SETTINGS, byObligations: [owed], persons: [] };
  expect(written('criticism', result)).toContain('县水务局：应办 6 项，按时 3 项，逾期 1 项，未办结 2 项。');
});

test('its title names notice and year', () => {
  expect(documentTitle({ kind: 'criticism', evaluation: EVALUATION })).toBe('关于《城乡居民养老保险征缴工作》2023年考核结果的通报批评');
});
