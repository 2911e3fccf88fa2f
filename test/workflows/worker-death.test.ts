import { issueCampaign, ladderRows } from '../support/county/campaign';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';
import { until } from '../support/until';

const LADDER = [
  't-3 contact 06-27 08:30',
  't-1 contact 06-29 08:30',
  'due contact 06-30 08:30',
  'due leader 06-30 08:30',
  'o+1 contact 07-03 08:30',
  'o+1 leader 07-03 08:30',
  'o+3 head 07-05 08:30',
  'o+3 office 07-05 08:30',
  'o+5 office 07-07 08:30',
];
/** What Node says when a workflow's sandbox is cut off by its time limit. */
const CORRUPTED = 'Error: async hook stack has become corrupted (actual: 5, expected: 4)';

let temporal: TestTemporal;
let engine: TestEngine;
let taskId: string;
let deaths: string[];

beforeEach(async () => {
  deaths = [];
  temporal = await connectTemporal((how) => deaths.push(how));
  engine = await TestEngine.start(temporal, '2023-06-25T18:00:00+08:00');
  const { taskIds } = await issueCampaign(engine, { tasks: [{ resultDays: ['2023-07-01'] }] });
  taskId = taskIds[0] ?? '';
});

afterEach(async () => {
  await engine.stop().catch(() => undefined);
  await temporal.close();
});

const rows = () => ladderRows(engine, taskId, 'result:%');

test.each([
  ['is killed', () => process.kill(temporal.workers.pid ?? 0, 'SIGKILL'), 'SIGKILL'],
  ['dies of its sandbox', () => temporal.workers.die(CORRUPTED, 1), 'code 1'],
])('when the process of the workers %s in the middle of a life it is started again, and the life goes on', async (_, end, how) => {
  await engine.settle(taskId);
  const before = temporal.workers.pid;
  const living = engine.fastForwardTo(taskId, '2023-07-20T12:00:00+08:00');
  await until('the ladder has begun', async () => (await rows()).length > 0);
  end();
  await living;
  await until('the death is noticed', () => deaths.length > 0);
  expect(await rows()).toEqual(LADDER);
  expect(deaths).toEqual([how]);
  expect(temporal.workers.pid).not.toBe(before);
});

test('any other death fails the test that waits, and is told by its code and last words', async () => {
  await engine.settle(taskId);
  temporal.workers.die('TypeError: the step is no function', 7);
  const waiting = until('something that cannot come', () => false);
  await expect(waiting).rejects.toThrow(
    /workers \(\d+\) died with code 7 after 0 restarts; its last words:\nTypeError: the step is no function/,
  );
  await expect(engine.startWorker()).rejects.toThrow('died with code 7');
});

test('a clock that is set while the worker runs is the clock of the steps from then on, after a restart too', async () => {
  await engine.setClock('2023-06-29T12:00:00+08:00');
  process.kill(temporal.workers.pid ?? 0, 'SIGKILL');
  await engine.settle(taskId);
  expect(await rows()).toContain('t-1 contact 06-29 08:30');
});
