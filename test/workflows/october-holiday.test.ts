import { issueCampaign, ladderRows } from '../support/county/campaign';
import { taskWorkflowId } from '../../workflows/contract/workflows';
import { recordHistory } from '../support/temporal/record-history';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';

let temporal: TestTemporal;
let engine: TestEngine;

beforeAll(async () => {
  temporal = await connectTemporal();
  engine = await TestEngine.start(temporal, '2023-09-01T09:00:00+08:00');
});

afterAll(async () => {
  await engine.stop();
  await temporal.close();
});

test('a result due on 2023-09-30 climbs before and after the October holiday, and the receipt climbs beside it', async () => {
  const { taskIds } = await issueCampaign(engine, { tasks: [{ resultDays: ['2023-09-30'] }] });
  const taskId = taskIds[0] ?? '';
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-10-20T09:00:00+08:00');

  expect(await ladderRows(engine, taskId, 'result:%')).toEqual([
    't-15 contact 09-07 08:30',
    't-7 contact 09-19 08:30',
    't-3 contact 09-25 08:30',
    't-1 contact 09-27 08:30',
    'due contact 09-28 08:30',
    'due leader 09-28 08:30',
    'o+1 contact 10-07 08:30',
    'o+1 leader 10-07 08:30',
    'o+3 head 10-09 08:30',
    'o+3 office 10-09 08:30',
    'o+5 office 10-11 08:30',
  ]);
  expect(await ladderRows(engine, taskId, 'receipt')).toEqual([
    'o+1 contact 09-05 08:30',
    'o+1 deputy 09-05 08:30',
    'o+2 head 09-06 08:30',
    'o+3 office 09-07 08:30',
  ]);
  await recordHistory(engine, taskWorkflowId(taskId), 'task-october-holiday');
});
