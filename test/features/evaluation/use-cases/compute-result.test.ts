import { systemActor } from '../../../../core/access/actor';
import { issueNotice } from '../../../../features/campaign/use-cases/issue-notice';
import { computeResult } from '../../../../features/evaluation/use-cases/results/compute-result';
import { freezeFigures } from '../../../../features/figures/use-cases/freeze-figures';
import { setUpSeries } from '../../../../features/figures/use-cases/set-up-series';
import { readNotice } from '../../../../reader/read-notice';
import { countyDirectory } from '../../../support/county/county';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at, day } from '../../../support/rules/state-calendar';

const NOTICE = `某县人民政府办公室关于做好征缴工作的通知

某政办发〔2023〕12号

一、进度计划

（一）至2023年10月31日，征缴进度不低于98％；
责任单位：各乡镇、场、县税务局
完成时限：2023年10月31日前

某县人民政府办公室
2023年3月17日
`;
const system = systemActor('test');
const CUT_OFF = day('2023-12-31');
const settings = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 } as const;

let opened: OpenedDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  await opened.setNow(at('2023-03-17 09:00'));
  await issueNotice(opened.database, system, {
    text: NOTICE,
    notice: readNotice(NOTICE),
    fallbackTitle: '',
    directory: countyDirectory(),
  });
});
afterAll(() => opened.close());

test('a result has both tables by the frozen figures and the bureaus by what they owed; a later quota does not alter it, and without figures all are by what they owed', async () => {
  const [{ id: campaignId } = { id: '' }] = await opened.query<{ id: string }>('select id from campaign');
  const [{ id: keeperUnitId } = { id: '' }] = await opened.query<{ id: string }>(`select id from unit where code = 'TAX'`);
  await opened.owner(`insert into account (name) values ('office')`);
  const [{ id: accountId } = { id: '' }] = await opened.query<{ id: string }>(`select id from account where name = 'office'`);
  const series = { campaignId, metric: '征缴进度', startDay: day('2023-03-17'), keeperUnitId, smallestQuota: 30 };
  await setUpSeries(opened.database, { ...system, accountId }, series);
  await opened.setNow(at('2024-01-02 09:00'));
  const snapshotId = await opened.database.transaction(system, async (tx) => {
    const found = await tx.figures.findSeries(campaignId);
    return found && (await freezeFigures(tx, system, found, CUT_OFF)).id;
  });
  const compute = (id: string | undefined) =>
    opened.database.transaction(system, (tx) => computeResult(tx, { campaignId, cutOffDay: CUT_OFF, settings, snapshotId: id }));
  const result = await compute(snapshotId);
  expect(result.tables?.townships.missing.length).toBeGreaterThan(1);
  expect(result.byObligations.map(({ unitId, open, mark }) => [unitId, open, mark])).toEqual([[keeperUnitId, 1, undefined]]);
  const [unit] = result.tables?.townships.missing ?? [];
  await opened.owner(
    `insert into quota (series_id, unit_id, persons, source, recorded_at) select id, '${unit?.unitId}', 100, '更正', now() from figure_series`,
  );
  expect(await compute(snapshotId)).toEqual(result);
  const without = await compute(undefined);
  expect(without.tables).toBeUndefined();
  expect(without.byObligations.length).toBeGreaterThan(2);
  expect(new Set(without.byObligations.map(({ mark }) => mark))).toEqual(new Set(['missed']));
});
