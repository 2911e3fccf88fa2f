import {
  answerStatement,
  askRevision,
  finishScoring,
  nominate,
  stateCase,
  withdrawNomination,
} from '../../../../features/evaluation/use-cases/actions/cases';
import {
  decideEvaluation,
  decideCorrection,
  draftCorrection,
  editDocument,
  submitCorrection,
  submitEvaluation,
} from '../../../../features/evaluation/use-cases/actions/documents';
import { startEvaluation } from '../../../../features/evaluation/use-cases/actions/start';
import { evaluationWriter } from '../../../../features/evaluation/words/evaluation-writer';
import { documentLetters, issuing } from '../support/document-letters';
import { evaluatedCounty, type Somebody } from '../support/evaluated-county';
import { evaluationAsked, one } from '../support/evaluation-asked';
import { type DatabaseParts, startDatabaseParts } from '../../../support/database/parts';

let parts: DatabaseParts;
let asked: ReturnType<typeof evaluationAsked>;
let county: Awaited<ReturnType<typeof evaluatedCounty>>;
let evaluationId = '';
let [evaluator, contact, approver, second, office]: Somebody[] = [];

const advance = () => county.advance(evaluationId);
const who = () => ({
  evaluator: one(evaluator),
  contact: one(contact),
  approver: one(approver),
  get second() {
    return one(second);
  },
  office: one(office),
});
beforeAll(async () => {
  parts = await startDatabaseParts();
  asked = evaluationAsked(parts);
  await asked.setClock('2023-12-20 09:00:00');
  county = await evaluatedCounty(parts, [99, 98, 97, 90, 80]);
  await county.series();
  const tax = one(county.unitIds[0]);
  const last = one(county.unitIds[4]);
  evaluator = await county.somebody('考核员', tax, 'evaluator');
  contact = await county.somebody('联络员', last, 'contact', [last]);
  approver = await county.somebody('县长', county.officeId, 'approver');
  office = await county.somebody('督办员', county.officeId, 'office');
});
afterAll(() => parts.stop());

test('two that are started at once are one evaluation; it waits for the cut-off', async () => {
  const opened = await Promise.all([county.open(), county.open()]);
  evaluationId = one(opened.find((id) => id !== undefined));
  expect(opened.filter((id) => id !== undefined)).toHaveLength(1);
  expect(await advance()).toMatchObject({ done: false, stage: 'figures' });
  await asked.setClock('2023-12-31 23:59:30');
  expect(await advance()).toMatchObject({ stage: 'figures' });
});

test('at 24:00 of the cut-off the figures are frozen and the score sheet is owed by the lead evaluator', async () => {
  await asked.setClock('2024-01-01 00:00:00');
  expect(await advance()).toMatchObject({ stage: 'scoring' });
  expect(await asked.rows('select through_day::text as day from figure_snapshot')).toEqual([{ day: '2023-12-31' }]);
  expect(await asked.owed()).toEqual(['u2 result scoring 2024-01-08 open']);
});

test('units nominate within their window: a person of their own, once', async () => {
  await asked.setClock('2024-01-03 10:00:00');
  expect(await finishScoring(parts.database, who().evaluator, evaluationId)).toEqual({ kind: 'done' });
  expect(await advance()).toMatchObject({ stage: 'nominations' });
  const unitId = one(county.unitIds[4]);
  const of = { evaluationId, unitId, mark: 'criticism' as const, reason: '包片收缴最慢' };
  const personId = who().contact.access.personId;
  expect(await nominate(parts.database, who().contact, { ...of, personId: who().evaluator.access.personId })).toEqual({
    kind: 'refused',
    refusal: 'notYours',
  });
  expect(await nominate(parts.database, who().contact, { ...of, personId })).toMatchObject({ kind: 'done' });
  expect(await nominate(parts.database, who().contact, { ...of, personId })).toEqual({ kind: 'refused', refusal: 'nominated' });
  const made = async () =>
    (await asked.rows<{ id: string }>('select id from evaluation_nomination where withdrawn_at is null'))[0]?.id ?? '';
  expect(await withdrawNomination(parts.database, who().contact, { evaluationId, nominationId: await made() })).toEqual({ kind: 'done' });
  expect(await nominate(parts.database, who().contact, { ...of, personId })).toMatchObject({ kind: 'done' });
  await advance();
  expect((await asked.owed()).filter((line) => line.includes('nomination'))).toHaveLength(4);
});

test('each unit that would be criticised is shown its draft and has its window of three work days from the letter', async () => {
  await asked.setClock('2024-01-11 00:00:00');
  expect(await advance()).toMatchObject({ stage: 'statements', unsettled: 3 });
  expect((await asked.windows()).map(({ code, mark, until }) => `${code} ${mark} ${until}`)).toEqual([
    'u4 bottomThree 2024-01-16',
    'u5 bottomThree 2024-01-16',
    'u6 bottomThree 2024-01-16',
  ]);
  expect((await asked.owed()).filter((line) => line.includes('statement'))).toHaveLength(3);
  expect(await asked.rows(`select count(*)::int as n from reminder where rung like 'draftShown:%'`)).toEqual([{ n: 6 }]);
});

test('a statement in the last minute is in time and is answered by somebody else; a minute later it is late and holds up nothing', async () => {
  const [fourth, , last] = await asked.windows();
  await asked.setClock('2024-01-16 23:59:30');
  const text = '12 名缴费人已在外地参保，附证明。';
  expect(await stateCase(parts.database, who().contact, { evaluationId, statementId: one(last).id, text })).toMatchObject({ kind: 'done' });
  expect(await stateCase(parts.database, who().contact, { evaluationId, statementId: one(fourth).id, text })).toEqual({ kind: 'notFound' });
  const other = await county.somebody('四镇联络员', one(county.unitIds[2]), 'contact', [one(county.unitIds[2])]);
  await asked.setClock('2024-01-17 00:00:30');
  expect(await stateCase(parts.database, other, { evaluationId, statementId: one(fourth).id, text })).toMatchObject({ kind: 'done' });
  expect(await asked.rows('select is_late as late from evaluation_statement where text is not null order by stated_at')).toEqual([
    { late: false },
    { late: true },
  ]);
  expect(await advance()).toMatchObject({ stage: 'statements', unsettled: 1 });
  expect((await asked.owed()).filter((line) => line.includes('answer'))).toEqual(['u2 result answer 2024-01-19 open']);
});

test('a statement that is upheld freezes the figures anew: a new preview, whom it concerns is told, and whoever is proposed now has a window of his own', async () => {
  const [, , last] = await asked.windows();
  await parts.owner.query(
    `insert into quota (series_id, unit_id, persons, source, recorded_at) select id, $1, 81, '核减', duban_now() from figure_series`,
    [one(county.unitIds[4])],
  );
  const statement = { evaluationId, statementId: one(last).id, answer: '属实，任务数核减。', isUpheld: true };
  expect(await answerStatement(parts.database, who().evaluator, statement)).toMatchObject({ kind: 'done' });
  expect(await answerStatement(parts.database, who().evaluator, statement)).toEqual({ kind: 'refused', refusal: 'answered' });
  // 80 of 81 is above the goal: the three last ones that missed it are two.
  expect(await advance()).toMatchObject({ stage: 'approval' });
  expect(await asked.rows('select number, reason from evaluation_preview order by number')).toEqual([
    { number: 1, reason: 'first' },
    { number: 2, reason: 'statement' },
  ]);
  expect(await asked.rows(`select count(distinct unit_id)::int as n from reminder where rung = 'previewChanged:2'`)).toEqual([{ n: 3 }]);
  expect(
    await asked.rows(`select u.code from evaluation_statement s join unit u on u.id = s.unit_id where released_at is not null`),
  ).toEqual([{ code: 'u6' }]);
  expect((await asked.documents()).map(({ kind, named }) => [kind, named.map(({ name }) => name).sort()])).toEqual([
    ['commendation', ['第1镇', '第2镇', '第5镇']],
    ['criticism', ['第3镇', '第4镇', '联络员']],
  ]);
});

test('nobody is named who was not proposed, and nobody approves what he had a hand in, or twice', async () => {
  const [, criticism] = await asked.documents();
  const { title, addressees, text, id: documentId, version } = one(criticism);
  const edit = (unitId: string) =>
    editDocument(parts.database, who().evaluator, {
      evaluationId,
      documentId,
      version,
      edited: { title, addressees, text: `${text}。`, named: [{ kind: 'unit', id: unitId, name: '镇' }] },
    });
  expect(await edit(one(county.unitIds[0]))).toEqual({ kind: 'refused', refusal: 'notProposed' });
  expect(await edit(one(county.unitIds[3]))).toMatchObject({ kind: 'done' });
  expect(await edit(one(county.unitIds[3]))).toMatchObject({ kind: 'stale' });
  const approve = (person: Somebody) => decideEvaluation(parts.database, person, evaluationId, { decision: 'approve', opinion: undefined });
  expect(await approve(who().approver)).toEqual({ kind: 'refused', refusal: 'notNow' });
  expect(await submitEvaluation(parts.database, who().evaluator, evaluationId)).toEqual({ kind: 'done' });
  await advance();
  expect((await asked.owed()).filter((line) => line.includes('approval'))).toEqual(['u1 result approval 2024-01-22 open']);
  expect(await asked.toldOfApproval()).toEqual([
    'approversMissing:approval:1 督办岗',
    'approversMissing:approval:1 考核员',
    'awaitsApproval:approval:1 督办岗',
    'toApprove:approval:1 县长',
  ]);
  expect(await approve(who().evaluator)).toEqual({ kind: 'refused', refusal: 'own' });
  expect(await decideEvaluation(parts.database, who().approver, evaluationId, { decision: 'return', opinion: '措辞再斟酌' })).toEqual({
    kind: 'done',
  });
  expect(await advance()).toMatchObject({ stage: 'preview' });
  // The second holds the duty in a unit that is not the office.
  second = await county.somebody('副县长', one(county.unitIds[1]), 'approver');
  expect(await submitEvaluation(parts.database, who().evaluator, evaluationId)).toEqual({ kind: 'done' });
  await advance();
  expect((await asked.toldOfApproval()).slice(-3)).toEqual([
    'awaitsApproval:approval:2 督办岗',
    'toApprove:approval:2 副县长',
    'toApprove:approval:2 县长',
  ]);
  expect(await approve(who().approver)).toEqual({ kind: 'done' });
  expect(await approve(who().approver)).toEqual({ kind: 'refused', refusal: 'twice' });
  expect(await advance()).toMatchObject({ stage: 'approval' });
  expect(await approve(who().second)).toEqual({ kind: 'done' });
  expect(await advance()).toMatchObject({ stage: 'issue' });
});

test('it ends when a person has issued each document; its task ends with it, and a correction has its own approval by two', async () => {
  const issue = issuing(parts, who().office, evaluationId, '2024-01-17');
  const [first, criticism] = await asked.documents();
  expect(await issue(one(first).id, 7)).toMatchObject({ kind: 'done' });
  expect(await issue(one(first).id, 8)).toEqual({ kind: 'refused', refusal: 'notNow' });
  expect(await issue(one(criticism).id, 7)).toMatchObject({ kind: 'number', next: 8 });
  expect(await advance()).toMatchObject({ done: false, stage: 'issue' });
  expect(await issue(one(criticism).id, 8)).toMatchObject({ kind: 'done' });
  expect(await advance()).toMatchObject({ done: true, stage: 'archived' });
  expect(await asked.owed()).toEqual([]);
  expect(await asked.rows(`select distinct state from assignment a where task_id = (select task_id from evaluation)`)).toEqual([
    { state: 'struckOff' },
  ]);

  const of = { evaluationId, documentId: one(criticism).id };
  const drafted = await draftCorrection(parts.database, who().evaluator, { ...of, text: '第3镇应为第4镇。' }, evaluationWriter);
  const documentId = 'id' in drafted ? (drafted.id ?? '') : '';
  const correction = { evaluationId, documentId };
  const approve = (person: Somebody) => decideCorrection(parts.database, person, correction, { decision: 'approve', opinion: undefined });
  // On that day the second holds the duty no more: it waits for him, and whoever can give it to somebody is told.
  const until = (day: string | null) =>
    parts.owner.query('update duty_holding set to_day = $1 where person_id = $2', [day, who().second.access.personId]);
  await until('2024-01-16');
  expect(await submitCorrection(parts.database, who().evaluator, correction, documentLetters)).toEqual({ kind: 'done' });
  expect([await asked.writtenTo('请审批'), await asked.writtenTo('审批人不足')]).toEqual([['县长'], ['督办员', '考核员']]);
  await until(null);
  expect(await issue(documentId, 9)).toEqual({ kind: 'refused', refusal: 'notNow' });
  expect(await approve(who().approver)).toEqual({ kind: 'done' });
  expect(await approve(who().second)).toEqual({ kind: 'done' });
  expect(await issue(documentId, 9)).toMatchObject({ kind: 'done' });
  expect((await asked.documents()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'commendation issued',
    'criticism issued',
    'correction issued',
  ]);
});

test('a person starts the evaluation of another year, and of a notice without figures one by obligations alone; a year that has one is refused', async () => {
  const { campaignId } = county;
  expect(await startEvaluation(parts.database, who().evaluator, { campaignId, year: 2023 })).toEqual({
    kind: 'refused',
    refusal: 'running',
  });
  expect(await startEvaluation(parts.database, who().evaluator, { campaignId, year: 2022 })).toEqual({
    kind: 'refused',
    refusal: 'notNow',
  });
  await parts.owner.query(`update campaign set state = 'closed'`);
  const started = await startEvaluation(parts.database, who().evaluator, { campaignId, year: 2024 });
  expect(started).toMatchObject({ kind: 'done' });
  evaluationId = 'id' in started ? (started.id ?? '') : '';
  expect(await advance()).toMatchObject({ stage: 'figures' });
  expect(await askRevision(parts.database, who().evaluator, { evaluationId, reason: '更正' })).toEqual({
    kind: 'refused',
    refusal: 'notNow',
  });
});
