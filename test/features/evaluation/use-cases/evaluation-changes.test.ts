import { askRevision, finishScoring } from '../../../../features/evaluation/use-cases/actions/cases';
import { systemActor } from '../../../../core/access/actor';
import { loadCalendar } from '../../../../features/calendar/use-cases/load-calendar';
import { type DatabaseParts, startDatabaseParts } from '../../../support/database/parts';
import { holdersOf } from '../support/acting';
import { day } from '../support/days';
import { evaluatedCounty } from '../support/evaluated-county';
import { evaluationAsked, one } from '../support/evaluation-asked';

const system = systemActor('test');
let parts: DatabaseParts;
let asked: ReturnType<typeof evaluationAsked>;
let county: Awaited<ReturnType<typeof evaluatedCounty>>;
let who: Awaited<ReturnType<typeof holdersOf>>;
let evaluationId = '';
const advance = () => county.advance(evaluationId);

beforeAll(async () => {
  parts = await startDatabaseParts();
  asked = evaluationAsked(parts);
  await asked.setClock('2023-11-01 09:00:00');
  county = await evaluatedCounty(parts, [99, 98, 97, 90, 80]);
  await county.series();
  await asked.setClock('2023-11-15 09:00:00');
  await parts.owner.query(
    `insert into quota (series_id, unit_id, persons, source, recorded_at) select id, $1, 81, '核减', duban_now() from figure_series`,
    [one(county.unitIds[4])],
  );
  who = await holdersOf(county);
});
afterAll(() => parts.stop());

test('a list that is loaded late puts an open window off, with its obligations, and cuts none short', async () => {
  await asked.setClock('2023-12-20 09:00:00');
  evaluationId = one(await county.open());
  await advance();
  await asked.setClock('2024-01-01 00:00:00');
  await advance();
  await asked.setClock('2024-01-03 10:00:00');
  await finishScoring(parts.database, who.evaluator, evaluationId);
  await advance();
  const untilOf = () => asked.rows('select nominations_until::text as until from evaluation');
  expect(await untilOf()).toEqual([{ until: '2024-01-10' }]);
  const load = (...off: readonly string[]) =>
    loadCalendar(parts.database, system, {
      days: off.map((text) => ({ day: day(text), kind: 'holiday' as const, name: '假' })),
      source: '2024年放假安排',
      year: 2024,
      confirmed: true,
    });
  expect(await load('2024-01-01', '2024-01-08', '2024-01-09')).toMatchObject({ kind: 'loaded' });
  expect(
    await asked.rows(`select count(*)::int as told from outbox_event where process = 'evaluation' and row_id = '${evaluationId}'`),
  ).not.toEqual([{ told: 0 }]);
  await advance();
  expect(await untilOf()).toEqual([{ until: '2024-01-12' }]);
  expect(
    await asked.rows(`select distinct deadline_day::text as day, deadline_version as version from obligation where key = 'nomination'`),
  ).toEqual([{ day: '2024-01-12', version: 2 }]);
  await load('2024-01-01', '2024-01-08');
  await advance();
  expect(await untilOf()).toEqual([{ until: '2024-01-12' }]);
});

test('a quota that was corrected in November counts; a figure that is corrected after the freeze counts when the evaluators ask for it', async () => {
  const third = one(county.unitIds[2]);
  // 80 of the 81 of the fifth town are at the goal.
  await asked.setClock('2024-01-13 00:00:00');
  expect(await advance()).toMatchObject({ stage: 'statements' });
  expect((await asked.windows()).map(({ code }) => code)).toEqual(['u4', 'u5']);
  await asked.setClock('2024-01-15 10:00:00');
  await parts.database.transaction(system, async (tx) => {
    const series = one(await tx.figures.findSeries(county.campaignId));
    await tx.figures.addEntries({
      seriesId: series.id,
      throughDay: day('2023-12-31'),
      rows: [{ unitId: third, collected: { paid: 98 } }],
      channel: 'form',
      reason: '漏记一人',
      accountId: undefined,
    });
  });
  await advance();
  // Nothing changes by itself.
  expect(await asked.rows('select count(*)::int as previews from evaluation_preview')).toEqual([{ previews: 1 }]);
  expect(await askRevision(parts.database, who.evaluator, { evaluationId, reason: '第3镇漏记一人' })).toEqual({ kind: 'done' });
  expect(await advance()).toMatchObject({ stage: 'statements', unsettled: 1 });
  expect(await asked.rows('select number, reason, snapshot_id is not null as frozen from evaluation_preview order by number')).toEqual([
    { number: 1, reason: 'first', frozen: true },
    { number: 2, reason: 'revision', frozen: true },
  ]);
  expect(await asked.rows('select count(distinct snapshot_id)::int as snapshots from evaluation_preview')).toEqual([{ snapshots: 2 }]);
  expect(
    await asked.rows(`select u.code from evaluation_statement s join unit u on u.id = s.unit_id where s.released_at is not null`),
  ).toEqual([{ code: 'u4' }]);
  expect(
    await asked.rows(`select distinct u.code from reminder r join unit u on u.id = r.unit_id where rung = 'previewChanged:2'`),
  ).toEqual([{ code: 'u4' }]);
});
