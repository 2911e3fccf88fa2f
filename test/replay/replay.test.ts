import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '../support/temporal/connect';
import { processes } from '../../platform/temporal/processes';
import { historiesFolder } from '../support/temporal/record-history';

const logger = new DefaultLogger('ERROR', () => undefined);
const histories = readdirSync(historiesFolder).filter((name) => name.endsWith('.json'));

interface History {
  readonly events: readonly { readonly workflowExecutionStartedEventAttributes?: { readonly workflowType: { readonly name: string } } }[];
}
const read = (name: string) => JSON.parse(readFileSync(path.join(historiesFolder, name), 'utf8')) as History;
const typeOf = (name: string) => read(name).events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name;
const replay = (bundle: string, name: string) => Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, read(name));

beforeAll(() => {
  Runtime.install({
    shutdownSignals: [],
    logger,
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
});

describe('workflows that began with earlier code', () => {
  const bundle = workflowBundle();

  test.each(histories)('%s goes on with the present code', async (name) => {
    await expect(replay(bundle, name)).resolves.toBeUndefined();
  });
});

test('every durable process has a history that is replayed here', () => {
  const recorded = new Set(histories.map((name) => typeOf(name)));
  expect(processes.all.map(({ workflowType }) => workflowType).filter((type) => !recorded.has(type))).toEqual([]);
});

test('a workflow whose own shape was changed is caught', async () => {
  const changed = workflowBundle('test/replay/changed-workflows.ts');
  await expect(replay(changed, 'task-october-holiday.json')).rejects.toMatchObject({ name: 'DeterminismViolationError' });
});
