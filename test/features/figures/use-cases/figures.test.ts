import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Actor } from '../../../../core/access/actor';
import { systemActor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { issueNotice } from '../../../../features/campaign/use-cases/issue-notice';
import { freezeFigures, loadSnapshot } from '../../../../features/figures/use-cases/freeze-figures';
import { lookAtCurrentFigures } from '../../../../features/figures/use-cases/current-figure';
import { lookAtCourse } from '../../../../features/figures/use-cases/look-at-course';
import { lookAtProgress } from '../../../../features/figures/use-cases/look-at-progress';
import { lookAtUnit } from '../../../../features/figures/use-cases/look-at-unit';
import { type FigureReport, recordFigures } from '../../../../features/figures/use-cases/record-figures';
import { recordQuotas } from '../../../../features/figures/use-cases/record-quotas';
import { setUpSeries } from '../../../../features/figures/use-cases/set-up-series';
import { readNotice } from '../../../../reader/read-notice';
import { duban, restoreEnv, setEnv } from '../../../cli/support/duban';
import { countyDirectory } from '../../../support/county/county';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at, day } from '../../../support/rules/state-calendar';
import { COUNTED_NOTICE } from '../support/counted-notice';

let opened: OpenedDatabase;
let campaignId: string;
let seriesId: string;
let office: Actor & { readonly accountId: string };
let unitIds: Readonly<Record<string, string>>;
const system = systemActor('test');
const idOf = (code: string): string => unitIds[code] ?? '';

/** The contact of a unit: what he sees, and for whom he speaks. */
const contactOf = (code: string): { readonly actor: Actor; readonly access: AccessActor } => {
  const own = new Set([idOf(code)]);
  return {
    actor: { name: `account:${code}`, scope: [...own] },
    access: { duties: [{ duty: 'contact', unitIds: own, actingUnitIds: own }] },
  };
};
const report = (code: string, of: string, paid: number, throughDay = '2023-06-30', more: Partial<FigureReport> = {}) => {
  const { actor, access } = contactOf(code);
  const rows = [{ unitId: idOf(of), collected: { paid, amountFen: paid * 20_000 } }];
  return recordFigures(opened.database, actor, access, { seriesId, throughDay: day(throughDay), rows, channel: 'form', ...more });
};
const townships = async (actor: Actor = system, on = '2023-06-30') => {
  const progress = await lookAtProgress(opened.database, actor, { campaignId, kind: 'townships', day: day(on) });
  return (progress?.table.ranked ?? []).map(({ unitId, rank, rounded }) => [unitId, rank, rounded]);
};

beforeAll(async () => {
  opened = await openTestDatabase();
  await opened.setNow(at('2023-03-17 09:00'));
  const request = { text: COUNTED_NOTICE, notice: readNotice(COUNTED_NOTICE), fallbackTitle: '', directory: countyDirectory() };
  await issueNotice(opened.database, system, request);
  await opened.setNow(at('2023-07-03 09:00'));
  const units = await opened.query<{ id: string; code: string }>('select id, code from unit');
  unitIds = Object.fromEntries(units.map(({ id, code }) => [code, id]));
  campaignId = (await opened.query<{ id: string }>('select id from campaign'))[0]?.id ?? '';
  await opened.owner(`insert into account (name) values ('office')`);
  const [{ id: accountId } = { id: '' }] = await opened.query<{ id: string }>(`select id from account where name = 'office'`);
  office = { ...system, accountId };
  const outcome = await setUp();
  seriesId = outcome.kind === 'saved' ? outcome.seriesId : '';
});
afterAll(async () => {
  restoreEnv();
  await opened.close();
});

const setUp = (more: object = {}) => {
  const usual = { campaignId, metric: '征缴进度', startDay: day('2023-03-17'), keeperUnitId: idOf('TAX'), smallestQuota: 30 };
  return setUpSeries(opened.database, office, { ...usual, ...more });
};

test('what is counted follows the notice: a metric that it has, from a day before its first goal; settled again it is the same series', async () => {
  expect(await setUp({ metric: '参保率' })).toEqual({ kind: 'refused', refusal: 'noGoals' });
  expect(await setUp({ startDay: day('2023-06-30') })).toEqual({ kind: 'refused', refusal: 'startDay' });
  expect(await setUp({ keeperUnitId: campaignId })).toEqual({ kind: 'refused', refusal: 'keeper' });
  expect(await setUp({ smallestQuota: 20 })).toEqual({ kind: 'saved', seriesId });
});

const quotas = (rows: Readonly<Record<string, number>>) =>
  recordQuotas(opened.database, system, {
    seriesId,
    rows: Object.entries(rows).map(([code, persons]) => ({ unitId: idOf(code), persons })),
    source: '附件1',
  });

test('quotas are versions with their source: the same again is none, and a wrong row refuses them all', async () => {
  expect(await quotas({ T1: 1_000, T2: 500, T3: 100 })).toEqual({ kind: 'recorded', recorded: 3, unchanged: 0 });
  expect(await quotas({ T1: 1_000, T2: 400 })).toEqual({ kind: 'recorded', recorded: 1, unchanged: 1 });
  expect(await quotas({ T1: 900, NOBODY: 1 })).toMatchObject({ kind: 'refused', problems: [{ is: 'unknownUnit' }] });
  const kept = await opened.query(`select persons from quota q join unit u on u.id = q.unit_id where u.code in ('T1', 'T2') order by q.id`);
  expect(kept).toEqual([{ persons: 1_000 }, { persons: 500 }, { persons: 400 }]);
});

test('a unit reports for itself, the unit that keeps the figures for all, nobody for others', async () => {
  expect(await report('T1', 'T1', 700)).toEqual({ kind: 'recorded', recorded: 1, corrected: 0, unchanged: 0 });
  expect(await report('T1', 'T2', 300)).toEqual({ kind: 'refused', problems: [{ unitId: idOf('T2'), is: 'notYours' }] });
  expect(await report('TAX', 'T2', 300)).toMatchObject({ kind: 'recorded', recorded: 1 });
  expect(await townships()).toEqual([[idOf('T2'), 1, 7_500], [idOf('T1'), 2, 7_000]]); // prettier-ignore
});

test('the same report again changes nothing; another figure is a correction with a reason, and the entry before it stays', async () => {
  expect(await report('T1', 'T1', 700)).toMatchObject({ recorded: 0, unchanged: 1 });
  expect(await report('T1', 'T1', 710)).toMatchObject({ kind: 'refused', problems: [{ is: 'corrects' }] });
  expect(await report('T1', 'T1', 710, '2023-06-30', { reason: '重复计了一户' })).toMatchObject({ recorded: 0, corrected: 1 });
  const entries = await opened.query(
    `select e.paid, e.reason, c.paid as corrected from figure_entry e left join figure_entry c on c.id = e.corrects_id
     join unit u on u.id = e.unit_id where u.code = 'T1' order by e.id`,
  );
  expect(entries).toEqual([
    { paid: 700, reason: null, corrected: null },
    { paid: 710, reason: '重复计了一户', corrected: 700 },
  ]);
});

test('a cumulated figure falls from no earlier day and to no later one, and no day is reported that has not come', async () => {
  expect(await report('T1', 'T1', 720, '2023-05-31')).toMatchObject({
    kind: 'refused',
    problems: [
      { field: 'paid', is: 'fell' },
      { field: 'amountFen', is: 'fell' },
    ],
  });
  expect(await report('T1', 'T1', 400, '2023-05-31')).toMatchObject({ kind: 'recorded' });
  expect(await report('T1', 'T1', 800, '2023-07-04')).toMatchObject({ kind: 'wrongDay', lastDay: day('2023-07-03') });
  expect(await report('T1', 'T1', 0, '2023-03-17')).toMatchObject({ kind: 'wrongDay', firstDay: day('2023-03-18') });
  expect((await townships(system, '2023-05-31'))[0]).toEqual([idOf('T1'), 1, 4_000]);
});

test('a township sees its own figure, the unit that keeps them all of them; so it is in the database', async () => {
  expect(await townships(contactOf('T1').actor)).toEqual([[idOf('T1'), 1, 7_100]]);
  expect(await townships(contactOf('TAX').actor)).toHaveLength(2);
  const seen = (code: string) => opened.database.transaction(contactOf(code).actor, (tx) => tx.figures.latest(seriesId, day('2023-07-03')));
  expect([(await seen('T1')).size, (await seen('T3')).size, (await seen('TAX')).size]).toEqual([1, 0, 2]);
});

test('a bureau that owes the goal is told the county’s sum, and sees nothing of what it is made of; a unit without a part is told nothing', async () => {
  const asked = (code: string) => new Map([['goal', { campaignId, unitId: idOf(code), metric: '征缴进度' }]]);
  const told = async (code: string) => (await lookAtCurrentFigures(opened.database, contactOf(code).actor, asked(code))).get('goal');
  const sum = { is: 'known', rate: { paid: 1_010, quota: 1_400 }, entryIds: [] };
  expect([await told('TAX'), await told('HRB'), await told('MED')]).toMatchObject([sum, sum, undefined]);
  expect([await told('TAX'), await told('HRB')].map((figure) => figure?.keeper)).toEqual([undefined, '国家税务总局某县税务局']);
  const seenBy = (code: string) =>
    opened.database.transaction(contactOf(code).actor, async ({ figures }) => {
      const whole = await figures.ofCounty(seriesId, day('2023-07-03'));
      // The rows themselves stay hidden, within the same transaction too.
      const rows = [await figures.quotas(seriesId), await figures.latest(seriesId, day('2023-07-03'))];
      return [whole.entries, whole.quotas, ...rows].map(({ size }) => size);
    });
  expect([await seenBy('HRB'), await seenBy('MED'), await seenBy('T1')]).toEqual([
    [2, 3, 0, 0],
    [0, 0, 0, 0],
    [2, 3, 1, 1],
  ]);
});

test('every record has its entry of the audit', async () => {
  const kinds = await opened.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from audit_entry where entity = 'figureSeries' group by kind order by kind`,
  );
  expect(kinds).toEqual([
    { kind: 'figures.changed', n: 1 },
    { kind: 'figures.recorded', n: 4 },
    { kind: 'figures.setUp', n: 1 },
    { kind: 'quota.recorded', n: 2 },
  ]);
});

test('a correction never alters frozen figures, and what is frozen anew has it', async () => {
  const frozen = (id: string) => opened.database.transaction(system, (tx) => loadSnapshot(tx, id));
  const freeze = () =>
    opened.database.transaction(system, async (tx) => {
      const series = await tx.figures.findSeries(campaignId);
      if (!series) throw new Error('nothing is counted');
      return freezeFigures(tx, system, series, day('2023-06-30'));
    });
  const taken = await freeze();
  const before = await frozen(taken.id);
  const corrections = fc.array(fc.record({ of: fc.constantFrom('T1', 'T2'), paid: fc.integer({ min: 401, max: 2_000 }) }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(corrections, async (list) => {
      for (const { of, paid } of list) await report('TAX', of, paid, '2023-06-30', { reason: '核对' });
      expect(await frozen(taken.id)).toEqual(before);
      const paidOf = new Map((await freeze()).figures.units.townships.map(({ unitId, now }) => [unitId, now?.collected.paid]));
      for (const [of, paid] of new Map(list.map((one) => [one.of, one.paid]))) expect(paidOf.get(idOf(of))).toBe(paid);
    }),
    { numRuns: 6 },
  );
});

test('the command takes a file whole, tells what it would write, and corrects only with a reason', async () => {
  setEnv({ DATABASE_URL: opened.urls.urlFor('command') });
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-figures-'));
  const take = (name: string, lines: readonly string[], ...more: string[]) => {
    const file = path.join(folder, name);
    writeFileSync(file, lines.join('\n'));
    return duban('figures', 'import', file, '--campaign', campaignId, '--through', '2023-07-02', ...more);
  };
  const written = async () =>
    (await opened.query<{ n: number }>(`select count(*)::int as n from figure_entry where through_day = '2023-07-02'`))[0]?.n;
  const good = ['单位名称,累计缴费人数', '青山镇,2500', '白水镇,2400', '合计,4900'];
  expect(await take('a.csv', good, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('新增 2 个，更正 0 个') as string });
  const wrong = await take('b.csv', ['单位名称,累计缴费人数', '青山镇,2500', '白水镇,很多']);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('第 3 行 B 列“累计缴费人数”：“很多”应为不小于 0 的整数') as string });
  expect(await written()).toBe(0);
  expect(await take('a.csv', good)).toMatchObject({ code: 0, out: expect.stringContaining('已写入：新增 2 个') as string });
  expect(await take('a.csv', good)).toMatchObject({ code: 0, out: expect.stringContaining('新增 0 个，更正 0 个，相同 2 个') as string });
  const other = ['单位名称,累计缴费人数', '青山镇,2501'];
  expect(await take('c.csv', other)).toMatchObject({ code: 1, err: expect.stringContaining('--reason') as string });
  expect((await take('c.csv', other, '--reason', '漏了一户')).out).toContain('更正 1 个');
  expect(await written()).toBe(3);
  const unknown = await duban('figures', 'import', path.join(folder, 'a.csv'), '--campaign', '没有的通知');
  expect(unknown.err).toContain(campaignId);
});

test('a township into which another went has its persons once: in the table, its report, its page and chart, and in the county’s sum', async () => {
  await report('T3', 'T3', 60, '2023-07-02');
  const countyPaid = async () => {
    const asked = new Map([['goal', { campaignId, unitId: idOf('HRB'), metric: '征缴进度' }]]);
    const figure = (await lookAtCurrentFigures(opened.database, contactOf('HRB').actor, asked)).get('goal');
    return figure?.is === 'known' ? figure.rate : undefined;
  };
  const whole = await countyPaid();
  await opened.owner(`update unit set to_day = '2023-07-09' where code = 'T3'`);
  await opened.setNow(at('2023-07-10 09:00'));
  await opened.owner(
    `insert into unit_alias (alias, unit_id) select o.name, u.id from unit o, unit u where o.code = 'T3' and u.code = 'T1'`,
  );
  const { actor, access } = contactOf('T1');
  const asked = { campaignId, unitId: idOf('T1'), metric: '征缴进度' };
  const own = (await lookAtCurrentFigures(opened.database, actor, new Map([['goal', asked]]))).get('goal');
  const both = { paid: 2_561, quota: 1_100 };
  expect(own).toMatchObject({ is: 'known', rate: both, entryIds: [expect.any(String), expect.any(String)] });
  for (const reader of [actor, system]) {
    const progress = await lookAtProgress(opened.database, reader, { campaignId, kind: 'townships' });
    expect(progress?.table.ranked.find(({ unitId }) => unitId === idOf('T1'))?.rate).toEqual(both);
  }
  const page = await lookAtUnit(opened.database, actor, access, asked);
  expect([page?.quota, page?.course.points.at(-1)?.rate, page?.mergedFrom.map(({ id }) => id)]).toEqual([1_100, both, [idOf('T3')]]);
  expect((await lookAtUnit(opened.database, actor, access, { campaignId, unitId: idOf('T3') }))?.course.points.at(-1)?.rate.paid).toBe(60);
  expect(await lookAtUnit(opened.database, actor, access, { campaignId, unitId: idOf('T2') })).toBeUndefined();
  const course = (await lookAtCourse(opened.database, system, { campaignId, kind: 'townships' }))?.course.points.at(-1)?.rate;
  expect([await countyPaid(), course]).toEqual([whole, whole]);
});
