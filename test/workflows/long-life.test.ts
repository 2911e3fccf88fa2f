import { taskWorkflowId } from '../../workflows/contract/workflows';
import { boardQuery, factsChangedSignal } from '../../workflows/contract/messages';
import { issueCampaign, ladderRows } from '../support/county/campaign';
import { recordHistory } from '../support/temporal/record-history';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';
import { until } from '../support/until';

/** Together more events than the test server allows a run before it suggests a new one (scripts/lib/temporal.mjs). */
const BATCHES = 7;
const SIGNALS_A_BATCH = 400;

const BEFORE = ['t-3 contact 06-27 08:30', 't-1 contact 06-29 08:30'];
const ALL = [
  ...BEFORE,
  'due contact 06-30 08:30',
  'due leader 06-30 08:30',
  'o+1 contact 07-03 08:30',
  'o+1 leader 07-03 08:30',
  'o+3 head 07-05 08:30',
  'o+3 office 07-05 08:30',
  'o+5 office 07-07 08:30',
];

let temporal: TestTemporal;
let engine: TestEngine;
let taskId: string;

beforeAll(async () => {
  temporal = await connectTemporal();
});

afterAll(() => temporal.close());

beforeEach(async () => {
  engine = await TestEngine.start(temporal, '2023-06-25T18:00:00+08:00');
  const { taskIds } = await issueCampaign(engine, { tasks: [{ resultDays: ['2023-07-01'] }] });
  taskId = taskIds[0] ?? '';
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-06-29T12:00:00+08:00');
});

afterEach(() => engine.stop());

const handle = () => engine.client.workflow.getHandle(taskWorkflowId(taskId));
/** A query is answered after everything that came before it; the server gives it up after some seconds. */
const hasAnswered = () =>
  handle()
    .query(boardQuery)
    .then(
      () => true,
      () => false,
    );
const runId = async () => (await handle().describe()).runId;

test('a history that grew long is continued in a new run, and the ladder goes on', async () => {
  expect(await ladderRows(engine, taskId, 'result:%')).toEqual(BEFORE);
  const firstRun = await runId();
  for (let batch = 0; batch < BATCHES; batch += 1) {
    await engine.stopWorker();
    const lanes = Array.from({ length: 40 }, async () => {
      for (let sent = 0; sent < SIGNALS_A_BATCH / 40; sent += 1) await handle().signal(factsChangedSignal);
    });
    await Promise.all(lanes);
    await engine.startWorker();
    await until('the workflow has taken them in', hasAnswered);
  }
  await until('a new run has begun', async () => (await runId()) !== firstRun);
  await handle().signal(factsChangedSignal);
  await recordHistory(engine, taskWorkflowId(taskId), 'task-continued-as-new', firstRun);

  await engine.fastForwardTo(taskId, '2023-07-20T12:00:00+08:00');
  expect(await ladderRows(engine, taskId, 'result:%')).toEqual(ALL);
});

test('a worker that is replaced in the middle leaves no gap and repeats nothing', async () => {
  await engine.stopWorker();
  await engine.startWorker();
  await engine.fastForwardTo(taskId, '2023-07-20T12:00:00+08:00');
  expect(await ladderRows(engine, taskId, 'result:%')).toEqual(ALL);
});

test('a workflow that was terminated is rebuilt from the facts and goes on where it was', async () => {
  await handle().terminate('the store was lost');
  await engine.setClock('2023-06-29T12:00:00+08:00');
  await engine.parts.reconciler.ensureAll();
  await until('it runs again', async () => (await handle().describe()).status.name === 'RUNNING');
  await engine.fastForwardTo(taskId, '2023-07-20T12:00:00+08:00');
  expect(await ladderRows(engine, taskId, 'result:%')).toEqual(ALL);
});
