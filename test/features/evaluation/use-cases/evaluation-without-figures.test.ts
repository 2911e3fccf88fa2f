import { finishScoring } from '../../../../features/evaluation/use-cases/actions/cases';
import { startEvaluation } from '../../../../features/evaluation/use-cases/actions/start';
import { type DatabaseParts, startDatabaseParts } from '../../../support/database/parts';
import { approvedBy, holdersOf } from '../support/acting';
import { issuing } from '../support/document-letters';
import { evaluatedCounty } from '../support/evaluated-county';
import { evaluationAsked } from '../support/evaluation-asked';

let parts: DatabaseParts;
beforeAll(async () => {
  parts = await startDatabaseParts();
});
afterAll(() => parts.stop());

test('a notice that was struck off before and has no figures is evaluated by obligations alone, from its start by hand to the archive', async () => {
  const asked = evaluationAsked(parts);
  const { database, owner } = parts;
  await asked.setClock('2023-12-20 09:00:00');
  const county = await evaluatedCounty(parts, [0, 0, 0]);
  const [first, second] = county.unitIds;
  // Each signed; the first was done in time, the second a day late, the third left its result open. Then all was struck off.
  await owner.query(`update obligation set state = 'met', closed_at = '2023-12-19T09:00:00+08:00' where kind = 'receipt'`);
  const met = `update obligation set state = 'met', closed_at = $2 where kind = 'result' and unit_id = $1`;
  await owner.query(met, [first, '2023-12-28T15:00:00+08:00']);
  await owner.query(met, [second, '2023-12-30T15:00:00+08:00']);
  await owner.query(`update assignment set state = 'struckOff', ended_at = '2023-12-30T16:00:00+08:00'`);
  await owner.query(`update campaign set state = 'closed'`);
  const who = await holdersOf(county);
  const started = await startEvaluation(database, who.evaluator, { campaignId: county.campaignId, year: 2023 });
  const evaluationId = 'id' in started ? (started.id ?? '') : '';
  const advance = () => county.advance(evaluationId);
  expect(await advance()).toMatchObject({ stage: 'figures' });
  await asked.setClock('2024-01-01 00:00:00');
  expect(await advance()).toMatchObject({ stage: 'scoring' });
  await asked.setClock('2024-01-03 10:00:00');
  await finishScoring(database, who.evaluator, evaluationId);
  expect(await advance()).toMatchObject({ stage: 'nominations' });
  await asked.setClock('2024-01-11 00:00:00');
  expect(await advance()).toMatchObject({ stage: 'statements', unsettled: 1 });
  expect(await asked.windows()).toMatchObject([{ code: 'u4', mark: 'missed', until: '2024-01-16' }]);
  await asked.setClock('2024-01-17 00:00:00');
  expect(await advance()).toMatchObject({ stage: 'approval' });
  // Late is neither commended nor criticised.
  expect((await asked.documents()).map(({ kind, named }) => [kind, named.map(({ name }) => name)])).toEqual([
    ['commendation', ['第1镇']],
    ['criticism', ['第3镇']],
  ]);
  await asked.setClock('2024-01-17 09:00:00');
  expect(await approvedBy(parts, who, evaluationId)).toEqual(['done', 'done', 'done']);
  expect(await advance()).toMatchObject({ stage: 'issue' });
  const issue = issuing(parts, who.office, evaluationId, '2024-01-17');
  for (const [at, { id }] of (await asked.documents()).entries()) expect(await issue(id, at + 1)).toMatchObject({ kind: 'done' });
  expect(await advance()).toMatchObject({ done: true, stage: 'archived' });
  expect(await asked.owed()).toEqual([]);
  expect(await asked.rows('select count(*)::int as frozen from figure_snapshot')).toEqual([{ frozen: 0 }]);
});
