import type { Actor } from '../../../core/access/actor';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { WithCampaignAdvance } from '../../campaign/use-cases/advance-repository';
import { changeCampaign } from '../../campaign/use-cases/change-campaign';
import { freezeFigures } from '../../figures/use-cases/freeze-figures';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { EvaluationStep } from '../rules/plan-evaluation';
import { actorUnitId, markedUnits, namedUnits } from '../rules/proposals';
import type { EvaluationResult } from '../rules/results/evaluation-result';
import { resultChanges } from '../rules/results/result-changes';
import { openWindow } from '../rules/windows';
import type { Evaluation, Preview } from './evaluation-rows';
import type { EvaluationWriter } from './evaluation-writer';
import type { WithResultSources } from './results/result-sources';
import type { WithScores } from './score/score-repository';
import { leadersOf, resultOf } from './load-facts';
import { type DutiesTx, policyOf } from './settle-duties';

/** What an evaluation's steps need of their transaction. */
export type EvaluationTx = DutiesTx & WithCampaignAdvance & WithResultSources & WithScores;

/** Works out what an evaluation comes to, from its frozen figures and the facts of the cut-off day. */
export type ComputeResult = (tx: EvaluationTx, evaluation: Evaluation) => Promise<EvaluationResult>;

/** What the steps are given beside the transaction. */
export interface StepDeps {
  readonly writer: EvaluationWriter;
  readonly computeResult: ComputeResult;
}

interface Taking {
  readonly tx: EvaluationTx;
  readonly actor: Actor;
  readonly deps: StepDeps;
  readonly evaluation: Evaluation;
  readonly nowMs: number;
}

const entryOf = ({ id }: Evaluation, kind: AuditEntry['kind'], after?: Readonly<Record<string, unknown>>): AuditEntry => ({
  kind,
  entity: 'evaluation',
  entityId: id,
  ...(after && { after }),
});

/** Freezes the figures of the cut-off as they are known now; undefined of a notice without figures. */
async function freeze({ tx, actor, evaluation }: Taking): Promise<string | undefined> {
  const series = await tx.figures.findSeries(evaluation.campaignId);
  return series && (await freezeFigures(tx, actor, series, evaluation.cutOffDay)).id;
}

async function register({ tx, actor, deps, evaluation, nowMs }: Taking): Promise<void> {
  const { campaignId, year } = evaluation;
  const office = await tx.evaluationTasks.officeUnit(campaignId);
  const ids = await tx.newIds(8);
  const [taskId = '', ...rest] = ids;
  await tx.evaluationTasks.addTask({ id: taskId, campaignId, title: deps.writer.evaluationTitle(year) });
  await tx.evaluations.setTask(evaluation.id, taskId);
  const { leadUnitId, helperUnitIds } = await leadersOf(tx, evaluation, office?.unitId ?? '', nowMs);
  const rows = [
    { unitId: leadUnitId, role: 'lead' as const },
    ...helperUnitIds.slice(0, rest.length - 1).map((unitId) => ({ unitId, role: 'cooperating' as const })),
  ].map((row, at) => ({ ...row, id: rest[at] ?? '' }));
  await tx.evaluationTasks.assign({ taskId, campaignId }, rows, nowMs);
  await tx.appendAudit(actor, [
    { kind: 'task.assigned', entity: 'task', entityId: taskId, after: { units: rows.map(({ unitId }) => unitId) } },
  ]);
  await tx.publish([{ process: 'task', rowId: taskId }]);
}

/** Tells the units of which the preview says something else than before, a score among it: those that have a window in it (预览有变). */
async function tellChanged({ tx, evaluation, nowMs }: Taking, before: Preview, made: Preview): Promise<void> {
  const { taskId } = evaluation;
  if (taskId === undefined) return;
  const changed = new Set(resultChanges(resultOf(before), resultOf(made)).map(({ unitId }) => unitId));
  const told = (await tx.evaluationCases.statements(evaluation.id)).filter(({ unitId }) => changed.has(unitId));
  const sendAtMs = eventSendAtMs(nowMs, await tx.calendar.load(), await policyOf(tx, evaluation));
  await tx.obligations.recordEvents(
    told.flatMap(({ obligationId, actorUnitId: unitId }) =>
      obligationId === undefined
        ? []
        : [
            {
              taskId,
              obligationId,
              unitId,
              deadlineVersion: 1,
              rung: `previewChanged:${made.number}`,
              audience: 'contact' as const,
              sendAtMs,
            },
          ],
    ),
    nowMs,
  );
}

async function preview(taking: Taking, { reason }: Extract<EvaluationStep, { kind: 'preview' }>): Promise<AuditEntry> {
  const { tx, deps, nowMs } = taking;
  let { evaluation } = taking;
  if (reason !== 'first') {
    await tx.evaluations.setFrozen(evaluation.id, { snapshotId: await freeze(taking) }, nowMs);
    evaluation = (await tx.evaluations.find(evaluation.id)) ?? evaluation;
  }
  const result = await deps.computeResult(tx, evaluation);
  const [before] = await tx.evaluationCases.previews(evaluation.id);
  const drafts = (await tx.evaluationDocuments.ofEvaluation(evaluation.id)).filter(
    ({ kind, state }) => kind !== 'correction' && (state === 'draft' || state === 'submitted'),
  );
  const [id = ''] = await tx.newIds(1);
  const { snapshotId } = evaluation;
  const content = JSON.stringify(result);
  const made = await tx.evaluationCases.addPreview(
    { id, evaluationId: evaluation.id, reason, content, ...(snapshotId !== undefined && { snapshotId }) },
    nowMs,
  );
  // What was drafted of an earlier preview says what is not proposed any more.
  await tx.evaluationDocuments.setState(
    drafts.map((one) => one.id),
    'discarded',
  );
  if (before) await tellChanged(taking, before, made);
  return entryOf(evaluation, 'evaluation.previewed', { number: made.number, reason, hash: made.hash, snapshotId });
}

async function showDrafts(
  taking: Taking,
  { shown, again, released }: Extract<EvaluationStep, { kind: 'showDrafts' }>,
): Promise<AuditEntry> {
  const { tx, evaluation, nowMs } = taking;
  const [last] = await tx.evaluationCases.previews(evaluation.id);
  if (!last) throw new Error(`the evaluation ${evaluation.id} shows no drafts before its preview`);
  const calendar = await tx.calendar.load();
  const letterDay = dayOfInstant(eventSendAtMs(nowMs, calendar, await policyOf(tx, evaluation)));
  const { fromDay: windowFrom, untilDay } = openWindow(letterDay, evaluation.settings.windows.statementWorkDays, calendar);
  const units = await tx.directory.loadUnits();
  const rowOf = new Map(markedUnits(resultOf(last)).map(({ unitId, row }) => [unitId, row]));
  const ids = await tx.newIds(shown.length);
  const rows = shown.map(({ unitId, mark }, at) => ({
    id: ids[at] ?? '',
    unitId,
    actorUnitId: actorUnitId(unitId, units),
    mark,
    draft: { ...rowOf.get(unitId) },
    previewId: last.id,
    windowFrom,
    untilDay,
  }));
  await tx.evaluationCases.addStatements(evaluation.id, rows, nowMs);
  await tx.evaluationCases.takeUp(again);
  await tx.evaluationCases.release(released, nowMs);
  const units_ = shown.map(({ unitId }) => unitId);
  return entryOf(evaluation, 'evaluation.draftShown', { units: units_, until: formatDay(untilDay), again, released });
}

async function draftDocuments({ tx, actor, deps: { writer }, evaluation, nowMs }: Taking): Promise<AuditEntry> {
  const [last] = await tx.evaluationCases.previews(evaluation.id);
  const issuer = (await tx.evaluationTasks.officeUnit(evaluation.campaignId))?.name ?? '';
  if (!last) throw new Error(`the evaluation ${evaluation.id} drafts nothing before its preview`);
  const result = resultOf(last);
  const statements = await tx.evaluationCases.statements(evaluation.id);
  const named = namedUnits(result, new Set(statements.filter(({ isUpheld }) => isUpheld === true).map(({ unitId }) => unitId)));
  const nominations = (await tx.evaluationCases.nominations(evaluation.id)).filter(({ withdrawnAtMs }) => withdrawnAtMs === undefined);
  const drafted: string[] = [];
  for (const kind of ['commendation', 'criticism'] as const) {
    const units = named[kind];
    const persons = nominations.filter(({ mark }) => mark === kind);
    if (units.length + persons.length === 0) continue;
    const written = { kind, evaluation, result, units, persons };
    const [id = ''] = await tx.newIds(1);
    await tx.evaluationDocuments.add({
      id,
      evaluationId: evaluation.id,
      previewId: last.id,
      kind,
      correctsId: null,
      title: writer.title(written),
      addressees: writer.addressees,
      issuer,
      text: writer.text(written),
      named: [
        ...units.map(({ unitId, name }) => ({ kind: 'unit' as const, id: unitId, name })),
        ...persons.map(({ personId, personName }) => ({ kind: 'person' as const, id: personId, name: personName })),
      ],
      accountId: actor.accountId,
    });
    drafted.push(id);
  }
  await tx.evaluations.setDrafted(evaluation.id, nowMs);
  return entryOf(evaluation, 'evaluation.drafted', { preview: last.number, documents: drafted });
}

async function close(
  { tx, actor, evaluation, nowMs }: Taking,
  { outcome }: Extract<EvaluationStep, { kind: 'close' }>,
): Promise<AuditEntry> {
  const { id, taskId } = evaluation;
  await tx.evaluations.close(id, outcome, nowMs);
  if (taskId !== undefined)
    await changeFacts(tx, actor, [taskId], async () => {
      await tx.evaluationTasks.endAssignments(taskId, nowMs);
      return { result: undefined, audit: [entryOf(evaluation, 'evaluation.dutiesSettled', { taskEnds: taskId })] };
    });
  await changeCampaign(tx, evaluation.campaignId);
  return entryOf(evaluation, 'evaluation.closed', { outcome });
}

/** Takes one step of an evaluation, and answers its entry of the audit where it has none of its own. */
export async function takeStep(taking: Taking, step: EvaluationStep): Promise<AuditEntry | undefined> {
  const { tx, evaluation, nowMs } = taking;
  switch (step.kind) {
    case 'register':
      await register(taking);
      return undefined;
    case 'freeze': {
      const snapshotId = await freeze(taking);
      await tx.evaluations.setFrozen(evaluation.id, { snapshotId, scoringUntil: step.scoring.untilDay }, nowMs);
      return entryOf(evaluation, 'evaluation.frozen', { snapshotId, scoringUntil: formatDay(step.scoring.untilDay) });
    }
    case 'endScoring':
      await tx.evaluations.setScored(evaluation.id, undefined, nowMs);
      return entryOf(evaluation, 'evaluation.scored', { by: 'window' });
    case 'openNominations':
      await tx.evaluations.setNominations(evaluation.id, step.window);
      return entryOf(evaluation, 'evaluation.nominationsOpened', { until: formatDay(step.window.untilDay) });
    case 'closeNominations':
      await tx.evaluations.setNominated(evaluation.id, nowMs);
      return entryOf(evaluation, 'evaluation.nominationsClosed');
    case 'preview':
      return preview(taking, step);
    case 'showDrafts':
      return showDrafts(taking, step);
    case 'moveWindows':
      await tx.evaluations.moveWindows(evaluation.id, step.moved);
      return entryOf(evaluation, 'evaluation.windowMoved', { ...step.moved });
    case 'draftDocuments':
      return draftDocuments(taking);
    case 'close':
      return close(taking, step);
  }
}
