import { issueCampaign } from '../support/county/campaign';
import { connectTemporal, type TestTemporal, workflowBundle } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';
import { until } from '../support/until';

const TASKS = 20;
const ROUNDS = 5;
/** Longer than the five seconds that the SDK gives a workflow's sandbox for one activation. */
const STOPPED_MS = 6_000;

let temporal: TestTemporal;
let engine: TestEngine;
let deaths: string[];

beforeEach(async () => {
  deaths = [];
  const connected = await connectTemporal((how) => deaths.push(how));
  temporal = { ...connected, bundle: workflowBundle('test/support/temporal/busy-workflows.ts') };
  engine = await TestEngine.start(temporal, '2023-03-17T10:00:00+08:00', { cachedWorkflows: 2 * TASKS });
});

afterEach(async () => {
  await engine.stop().catch(() => undefined);
  await temporal.close();
});

const behind = async (): Promise<number> => {
  const { rows } = await engine.owner.query<{ n: number }>('select count(*)::int as n from task where seen_version < version');
  return rows[0]?.n ?? 0;
};

/** One changed fact for every task, told to its workflow. */
async function changeEveryTask(): Promise<void> {
  await engine.owner.query(
    `with changed as (update task set version = version + 1 returning id) insert into outbox_event (process, row_id) select 'task', id from changed`,
  );
}

/** Begins an activation that takes long; answers when it is under way, with what gives it up (the server would hand it out again and again). */
async function beginLongActivation(round: number): Promise<() => Promise<unknown>> {
  const { taskQueue, client } = engine;
  const handle = await client.workflow.start('busyWorkflow', { taskQueue, workflowId: `busy:${taskQueue}:${round}`, args: [] });
  await until('a long activation is under way', async () => {
    const { events } = await handle.fetchHistory();
    return events?.some(({ workflowTaskStartedEventAttributes }) => workflowTaskStartedEventAttributes) ?? false;
  });
  return () => handle.terminate();
}

async function holdStill(pid: number, meanwhile: () => Promise<unknown>): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  const sinceMs = performance.now();
  const stoppedMs = (): number => performance.now() - sinceMs;
  try {
    await meanwhile();
    await until('the worker has stood still', () => stoppedMs() > STOPPED_MS, { progress: stoppedMs });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

it(`a worker that is stopped for six seconds in the middle of activations, ${ROUNDS} times, lives on, and no step is lost`, async () => {
  await issueCampaign(engine, { tasks: Array.from({ length: TASKS }, () => ({ resultDays: ['2023-12-29'] })) });
  await engine.relay();
  const pid = temporal.workers.pid ?? 0;
  const lost: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await until('every step has been taken', async () => (await behind()) === 0, { progress: behind });
    await changeEveryTask();
    const relayed = engine.relay();
    await holdStill(pid, await beginLongActivation(round));
    await relayed;
    await until('the steps go on', async () => (await behind()) === 0, { progress: behind });
    lost.push(await behind());
  }
  expect({ deaths, lost, pid: temporal.workers.pid }).toEqual({ deaths: [], lost: Array<number>(ROUNDS).fill(0), pid });
});
