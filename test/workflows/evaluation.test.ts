import { decideEvaluation, submitEvaluation } from '../../features/evaluation/use-cases/actions/documents';
import { evaluationWorkflowId } from '../../workflows/contract/workflows';
import { issuing } from '../features/evaluation/support/document-letters';
import { evaluatedCounty } from '../features/evaluation/support/evaluated-county';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';
import { fastForward, workflowNowMs } from '../support/temporal/fast-forward';
import { recordHistory } from '../support/temporal/record-history';
import { until } from '../support/until';

const START = '2023-12-29T09:00:00+08:00';

let temporal: TestTemporal;
let engine: TestEngine;
let startedMs = 0;

beforeAll(async () => {
  temporal = await connectTemporal();
  engine = await TestEngine.start(temporal, START);
});

afterAll(async () => {
  await engine.stop();
  await temporal.close();
});

/** Lets a workflow live until an instant of county time; what starts anew lives from the engine's beginning on. */
async function liveUntil(workflowId: string, at: string): Promise<void> {
  const offsetMs = Date.parse(START) - startedMs;
  await fastForward(engine.client, workflowId, Math.round(Date.parse(at) - offsetMs - (await workflowNowMs(engine.client, workflowId))));
}

const steps = async (): Promise<readonly string[]> => {
  const { rows } = await engine.owner.query<{ kind: string }>(
    `select kind from audit_entry where kind like 'evaluation.%' and kind <> 'evaluation.dutiesSettled' order by id`,
  );
  return rows.map(({ kind }) => kind.slice('evaluation.'.length));
};

const letters = async (): Promise<readonly string[]> => {
  const { rows } = await engine.owner.query<{ line: string }>(
    `select split_part(rung, ':', 1) || ' ' || count(*) || ' ' || count(distinct (obligation_id, audience)) as line from reminder where kind = 'event'
     and rung ~ '^(nominationsOpened|draftShown)' group by split_part(rung, ':', 1) order by 1`,
  );
  return rows.map(({ line }) => line);
};

test('an evaluation that is ended at each of its stages goes on where it was, and tells nobody twice', async () => {
  startedMs = Date.now();
  const county = await evaluatedCounty(engine, [99, 98, 97, 90, 80]);
  await county.series();
  const evaluationId = (await county.open()) ?? '';
  await engine.owner.query(`delete from outbox_event where process in ('task', 'campaign')`);
  await engine.relay();
  const workflowId = evaluationWorkflowId(evaluationId, `${county.campaignId}:2023`);
  const handle = engine.client.workflow.getHandle(workflowId);
  const ended = async (): Promise<void> => {
    await handle.terminate('in the middle');
    await engine.parts.reconciler.ensureAll();
  };
  await until('its task is there', async () => {
    const { rows } = await engine.owner.query('select from evaluation where task_id is not null');
    return rows.length === 1;
  });
  await ended();
  await liveUntil(workflowId, '2024-01-01T00:01:00+08:00');
  await until('the figures are frozen', async () => (await steps()).includes('frozen'));
  await ended();
  await liveUntil(workflowId, '2024-01-09T00:01:00+08:00');
  await until('nominations are open', async () => (await steps()).includes('nominationsOpened'));
  await ended();
  await liveUntil(workflowId, '2024-01-17T00:01:00+08:00');
  await until('drafts are shown', async () => (await steps()).includes('draftShown'));
  await ended();
  await liveUntil(workflowId, '2024-01-23T00:01:00+08:00');
  await until('documents are drafted', async () => (await steps()).includes('drafted'));
  await ended();
  expect(await letters()).toEqual(['draftShown 6 6', 'nominationsOpened 5 5']);

  // Persons act by the clock of the database, which has not lived through the days that the workflow has skipped.
  await engine.owner.query('update instance set offset_ms = $1', [Date.parse('2024-01-23T09:00:00+08:00') - Date.now()]);
  const { database } = engine;
  const evaluator = await county.somebody('考核员', county.unitIds[0] ?? '', 'evaluator');
  const approvers = [
    await county.somebody('县长', county.officeId, 'approver'),
    await county.somebody('副县长', county.officeId, 'approver'),
  ];
  const office = await county.somebody('督办员', county.officeId, 'office');
  await submitEvaluation(database, evaluator, evaluationId);
  for (const approver of approvers) await decideEvaluation(database, approver, evaluationId, { decision: 'approve', opinion: undefined });
  await ended();
  const { rows: documents } = await engine.owner.query<{ id: string }>('select id from evaluation_document order by id');
  const issue = issuing({ database }, office, evaluationId, '2024-01-23');
  for (const [at, { id }] of documents.entries()) expect(await issue(id, at + 1)).toMatchObject({ kind: 'done' });
  await engine.relay();
  await until('it is archived', async () => (await handle.describe()).status.name === 'COMPLETED');
  expect(await steps()).toEqual([
    'opened',
    'frozen',
    'scored',
    'nominationsOpened',
    'nominationsClosed',
    'previewed',
    'draftShown',
    'drafted',
    'submitted',
    'approved',
    'approved',
    'issued',
    'issued',
    'closed',
  ]);
  await recordHistory(engine, workflowId, 'evaluation');
});
