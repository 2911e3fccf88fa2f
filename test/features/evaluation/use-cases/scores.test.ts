import { finishScoring } from '../../../../features/evaluation/use-cases/actions/cases';
import { resultOf } from '../../../../features/evaluation/use-cases/load-facts';
import { DEFAULT_SCORE_LIST } from '../../../../features/evaluation/rules/score/default-list';
import { adjustScores, decideAdjustments } from '../../../../features/evaluation/use-cases/score/adjust-scores';
import { lookAtAdjustmentFile, lookAtScores } from '../../../../features/evaluation/use-cases/score/look-at-scores';
import { makeScoreList, takeScoreList } from '../../../../features/evaluation/use-cases/score/score-lists';
import { evaluatedCounty, type Somebody } from '../support/evaluated-county';
import { evaluationAsked, one } from '../support/evaluation-asked';
import { type DatabaseParts, startDatabaseParts } from '../../../support/database/parts';

let parts: DatabaseParts;
let asked: ReturnType<typeof evaluationAsked>;
let county: Awaited<ReturnType<typeof evaluatedCounty>>;
let evaluationId = '';
let [first, second, contact]: Somebody[] = [];
const unitId = () => one(county.unitIds[1]);
const adjust = (points: number, of: { indicator?: string; unitId?: string } = {}) =>
  adjustScores(parts.database, one(first), {
    evaluationId,
    rows: [{ unitId: unitId(), indicator: 'rate', points, reason: '现场核查', ...of }],
    evidence: '核查记录第 3 号',
    files: [],
  });
const decide = (person: Somebody | undefined, adjustmentIds: readonly string[], isConfirmed = true, opinion?: string) =>
  decideAdjustments(parts.database, one(person), { evaluationId, adjustmentIds, isConfirmed, opinion });
/** The adjustment that was made last, once it was. */
const idOf = async (made: ReturnType<typeof adjust>): Promise<readonly string[]> => {
  expect(await made).toEqual({ kind: 'done' });
  const [row] = await asked.rows<{ id: string }>('select id from evaluation_adjustment order by id desc limit 1');
  return [one(row).id];
};
const sheet = async (person: Somebody | undefined = second) => one(await lookAtScores(parts.database, one(person), evaluationId));
const rateOf = async (unit = unitId()) => (await sheet()).scores.find((row) => row.unitId === unit)?.indicators[0];

/** A round of October in which one of a township's two villages has posted. */
const TWO_VILLAGES = `
  with round as (insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, posting_key, posting_due, data_through, opened_at)
    select campaign_id, id, 'monthly', '2023-10', '2023-10', '公示', 'posting:2023-10', '2023-11-20', '2023-10-31', '2023-11-01' from task order by position limit 1 returning id),
  village as (insert into unit (code, name, kind, parent_id) values ('v1', '一村', 'village', $1), ('v2', '二村', 'village', $1) returning id, code)
  insert into village_posting (cycle_id, unit_id, township_id, state, posted_on, timing, recorded_at)
  select round.id, village.id, $1, case code when 'v1' then 'posted' else 'owed' end, case code when 'v1' then '2023-11-15'::date end,
    case code when 'v1' then 'inTime' end, case code when 'v1' then '2023-11-16'::timestamptz end from round, village`;

beforeAll(async () => {
  parts = await startDatabaseParts();
  asked = evaluationAsked(parts);
  await asked.setClock('2023-12-20 09:00:00');
  county = await evaluatedCounty(parts, [99, 98, 97, 90, 80]);
  await county.series();
  first = await county.somebody('考核员', one(county.unitIds[0]), 'evaluator');
  second = await county.somebody('考核员乙', one(county.unitIds[0]), 'evaluator');
  contact = await county.somebody('联络员', one(county.unitIds[4]), 'contact', [one(county.unitIds[4])]);
  evaluationId = one(await county.open());
  await county.advance(evaluationId);
});
afterAll(() => parts.stop());

test('an evaluation begins with the indicators of its notice; before the freeze there are no points and nothing is adjusted', async () => {
  expect(await sheet()).toMatchObject({ isWorking: true, list: { version: 1, total: 10_000 }, scores: [] });
  expect(await adjust(-100)).toEqual({ kind: 'refused', refusal: 'notNow' });
});

test('points come from the frozen figures and what was owed; an adjustment counts when a second person has confirmed it, never the first', async () => {
  await asked.setClock('2024-01-01 00:00:00');
  await county.advance(evaluationId);
  expect(await rateOf()).toMatchObject({ state: 'scored', automatic: 3_920, adjusted: 0, points: 3_920, rate: { paid: 98, quota: 100 } });
  expect((await sheet()).scores.find((row) => row.unitId === unitId())).toMatchObject({ outOf: 7_000, isComplete: true, points: 4_920 });
  await parts.owner.query(TWO_VILLAGES, [unitId()]);
  const posted = (await sheet()).scores.find((row) => row.unitId === unitId());
  expect(posted).toMatchObject({ outOf: 8_500, points: 5_670 });
  expect(posted?.indicators.find(({ key }) => key === 'postings')).toMatchObject({
    points: 750,
    rounds: [{ period: '2023-10', inTime: 1, lateEntries: 0, late: 0, open: 1 }],
  });
  expect(await adjust(4_001)).toEqual({ kind: 'adjustments', problems: [{ row: 0, problem: { kind: 'tooMuch', cap: 4_000 } }] });
  expect(await adjust(100, { indicator: 'reports' })).toEqual({
    kind: 'adjustments',
    problems: [{ row: 0, problem: { kind: 'leftOut' } }],
  });
  expect(await adjust(100, { indicator: 'manner' })).toEqual({ kind: 'adjustments', problems: [{ row: 0, problem: { kind: 'unknown' } }] });
  const made = await idOf(adjust(-120));
  // The same form, sent twice.
  expect(await adjust(-120)).toEqual({ kind: 'adjustments', problems: [{ row: 0, problem: { kind: 'again' } }] });
  expect(await rateOf()).toMatchObject({ adjusted: 0, points: 3_920 });
  expect(await decide(first, made)).toEqual({ kind: 'refused', refusal: 'own' });
  expect(await decide(second, made)).toMatchObject({ kind: 'done' });
  expect(await decide(second, made)).toEqual({ kind: 'refused', refusal: 'decided' });
  expect(await rateOf()).toMatchObject({ automatic: 3_920, adjusted: -120, points: 3_800 });
  const refusedOne = await idOf(adjust(50));
  expect(await decide(second, refusedOne, false, '没有依据')).toMatchObject({ kind: 'done' });
  expect(await rateOf()).toMatchObject({ points: 3_800 });
  expect(await asked.rows(`select kind, reason from audit_entry where kind like 'evaluation.adjust%' order by id`)).toEqual([
    { kind: 'evaluation.adjusted', reason: '现场核查' },
    { kind: 'evaluation.adjustmentDecided', reason: null },
    { kind: 'evaluation.adjusted', reason: '现场核查' },
    { kind: 'evaluation.adjustmentDecided', reason: '没有依据' },
  ]);
});

test('adjustments that are made together are made all or not at all, each with all files, the content kept once and opened by whoever is shown the adjustment', async () => {
  const bytes = new TextEncoder().encode('现场核查记录');
  const file = { name: '核查记录.txt', kind: 'txt', bytes, sha256: 'ab'.repeat(32) } as const;
  const together = (points: readonly number[]) =>
    adjustScores(parts.database, one(first), {
      evaluationId,
      rows: points.map((of, at) => ({ unitId: one(county.unitIds[at + 2]), indicator: 'rate', points: of, reason: '现场核查' })),
      evidence: '核查记录第 4 号',
      files: [file],
    });
  const count = () => asked.rows('select count(*)::int as of from evaluation_adjustment');
  const before = await count();
  expect(await together([10, 5_000])).toEqual({ kind: 'adjustments', problems: [{ row: 1, problem: { kind: 'tooMuch', cap: 4_000 } }] });
  expect(await count()).toEqual(before);
  expect(await together([10, 20])).toEqual({ kind: 'done' });
  const made = (await sheet()).adjustments.slice(-2);
  expect(made.map(({ files }) => files.map(({ name, sha256 }) => [name, sha256]))).toEqual([
    [[file.name, file.sha256]],
    [[file.name, file.sha256]],
  ]);
  expect(await asked.rows('select count(*)::int as of from evidence_content')).toEqual([{ of: 1 }]);
  const fileId = one(made[0]?.files[0]).id;
  const opened = await lookAtAdjustmentFile(parts.database, one(second), evaluationId, fileId);
  expect(new TextDecoder().decode(opened?.bytes)).toBe('现场核查记录');
  expect(await lookAtAdjustmentFile(parts.database, one(contact), evaluationId, fileId)).toBeUndefined();
  const ids = made.map(({ id }) => id);
  expect(await decide(second, [...ids, one(county.unitIds[0])])).toEqual({ kind: 'notFound' });
  expect(await decide(second, ids, false, '重新核查')).toEqual({ kind: 'done' });
  expect(await asked.rows("select count(*)::int as of from audit_entry where kind like 'evaluation.adjust%'")).toEqual([{ of: 8 }]);
});

test('a new version of the indicators is a row of its own: the evaluation keeps its own until an evaluator takes the new one', async () => {
  const list = { ...DEFAULT_SCORE_LIST, indicators: DEFAULT_SCORE_LIST.indicators.map((of) => ({ ...of, clause: '五' })) };
  expect(await takeScoreList(parts.database, one(first), evaluationId)).toEqual({ kind: 'refused', refusal: 'notNow' });
  expect(await makeScoreList(parts.database, one(first), { evaluationId, list })).toMatchObject({ kind: 'done' });
  expect(await sheet()).toMatchObject({ list: { version: 1 }, newestVersion: 2 });
  expect(await takeScoreList(parts.database, one(first), evaluationId)).toEqual({ kind: 'done' });
  expect(await sheet()).toMatchObject({ list: { version: 2 }, newestVersion: 2 });
  expect(await rateOf()).toMatchObject({ points: 3_800 });
});

test('when scoring is over the sheet is frozen with the preview, what nobody confirmed does not count, and whoever scored does not approve', async () => {
  await adjust(30);
  expect(await finishScoring(parts.database, one(second), evaluationId)).toEqual({ kind: 'done' });
  expect(await adjust(30)).toEqual({ kind: 'refused', refusal: 'notNow' });
  await county.advance(evaluationId);
  expect(await sheet(contact)).toMatchObject({ isWorking: false, scores: [], adjustments: [] });
  await asked.setClock('2024-01-15 00:00:00');
  expect(await county.advance(evaluationId)).toMatchObject({ stage: 'statements' });
  const [{ content } = { content: '' }] = await asked.rows<{ content: string }>('select content from evaluation_preview');
  const frozen = resultOf({ content });
  expect(frozen.scoreList?.version).toBe(2);
  expect(frozen.scores?.find((row) => row.unitId === unitId())?.indicators[0]).toMatchObject({ adjusted: -120, points: 3_800 });
  expect((await sheet()).isFrozen).toBe(true);
  const hands = await parts.database.transaction(one(second).actor, (tx) => tx.evaluations.handsIn(evaluationId));
  expect([...hands].sort()).toEqual([one(first).access.personId, one(second).access.personId].sort());
});

test('a unit that is shown its draft sees its own row, and nothing of another or of what was not confirmed', async () => {
  const seen = await sheet(contact);
  expect(seen).toMatchObject({ isWorking: false, adjustments: [] });
  expect(seen.scores.map((row) => row.unitId)).toEqual([county.unitIds[4]]);
});
