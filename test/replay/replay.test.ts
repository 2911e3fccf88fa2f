import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, makeTelemetryFilterString, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { processes } from '../../platform/temporal/processes';
import { historiesFolder } from '../support/temporal/record-history';

const logger = new DefaultLogger('ERROR', () => undefined);
const histories = readdirSync(historiesFolder).filter((name) => name.endsWith('.json'));

const bundleOf = (file: string) => bundleWorkflowCode({ workflowsPath: path.join(__dirname, file), logger });

interface History {
  readonly events: readonly { readonly workflowExecutionStartedEventAttributes?: { readonly workflowType: { readonly name: string } } }[];
}
const read = (name: string) => JSON.parse(readFileSync(path.join(historiesFolder, name), 'utf8')) as History;
const typeOf = (name: string) => read(name).events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name;
const replay = (workflowBundle: WorkflowBundle, name: string) => Worker.runReplayHistory({ workflowBundle }, read(name));

beforeAll(() => {
  Runtime.install({
    shutdownSignals: [],
    logger,
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
});

describe('workflows that began with earlier code', () => {
  let bundle: WorkflowBundle;

  beforeAll(async () => {
    bundle = await bundleOf('../../workflows/workflows.ts');
  });

  test.each(histories)('%s goes on with the present code', async (name) => {
    await expect(replay(bundle, name)).resolves.toBeUndefined();
  });
});

test('every durable process has a history that is replayed here', () => {
  const recorded = new Set(histories.map((name) => typeOf(name)));
  expect(processes.all.map(({ workflowType }) => workflowType).filter((type) => !recorded.has(type))).toEqual([]);
});

test('a workflow whose own shape was changed is caught', async () => {
  const changed = await bundleOf('changed-workflows.ts');
  await expect(replay(changed, 'task-october-holiday.json')).rejects.toMatchObject({ name: 'DeterminismViolationError' });
});
