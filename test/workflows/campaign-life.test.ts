import { parseDay } from '../../core/calendar/civil-day';
import { systemActor } from '../../core/access/actor';
import { actions } from '../../features/assignment/actions';
import { act } from '../support/county/act';
import { campaignWorkflowId, taskWorkflowId } from '../../workflows/contract/workflows';
import { assignmentId, issueCampaign, ladderRows } from '../support/county/campaign';
import { recordHistory } from '../support/temporal/record-history';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';
import { until } from '../support/until';

const person = systemActor('test');

let temporal: TestTemporal;
let engine: TestEngine;

beforeAll(async () => {
  temporal = await connectTemporal();
});

afterAll(() => temporal.close());

beforeEach(async () => {
  engine = await TestEngine.start(temporal, '2023-05-15T09:00:00+08:00');
});

afterEach(() => engine.stop());

const statusOf = async (workflowId: string) => (await engine.client.workflow.getHandle(workflowId).describe()).status.name;

test('a standing duty opens a report each month and reminds of it before its own deadline', async () => {
  const standing = { firstMonthDay: parseDay('2023-05-01') ?? 0, lastMonthDay: parseDay('2023-06-01') ?? 0 };
  const { taskIds } = await issueCampaign(engine, { tasks: [{ standing, owes: 'report' }] });
  const taskId = taskIds[0] ?? '';
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-07-05T12:00:00+08:00');

  expect(await ladderRows(engine, taskId, 'report:2023-05')).toEqual([
    't-3 contact 05-31 08:30',
    't-1 contact 06-02 08:30',
    'due contact 06-05 08:30',
    'o+1 contact 06-06 08:30',
    'o+1 leader 06-06 08:30',
    'o+3 head 06-08 08:30',
    'o+3 office 06-08 08:30',
  ]);
  expect(await ladderRows(engine, taskId, 'report:2023-06')).toEqual([
    't-3 contact 06-30 08:30',
    't-1 contact 07-04 08:30',
    'due contact 07-05 08:30',
  ]);
  const { rows } = await engine.owner.query(
    `select o.key, d.version, d.day::text, d.reason from obligation o join obligation_deadline d on d.obligation_id = o.id where o.kind = 'report' order by key`,
  );
  expect(rows).toEqual([
    { key: 'report:2023-05', version: 1, day: '2023-06-05', reason: 'printed' },
    { key: 'report:2023-06', version: 1, day: '2023-07-05', reason: 'printed' },
  ]);
});

test('a campaign starts its tasks and ends with the last; a late signal to a task that is over ends at once', async () => {
  const { campaignId, taskIds } = await issueCampaign(engine, { tasks: [{ resultDays: ['2023-08-20'] }, { resultDays: ['2023-08-31'] }] });
  await engine.owner.query(`delete from outbox_event where process = 'task'`);
  await engine.relay();
  await until('the campaign has started its tasks', async () => {
    const { rows } = await engine.owner.query('select 1 from task where seen_version > 0');
    return rows.length === 2;
  });
  expect(await statusOf(campaignWorkflowId(campaignId))).toBe('RUNNING');

  for (const taskId of taskIds) {
    await act(engine.database, person, actions.terminateAssignment, await assignmentId(engine, taskId), { reason: '任务取消' });
  }
  await engine.relay();
  await until('the tasks are over', async () => {
    const { rows } = await engine.owner.query(`select 1 from task where state = 'open'`);
    return rows.length === 0;
  });
  await engine.relay();
  await until('the campaign is over', async () => (await statusOf(campaignWorkflowId(campaignId))) === 'COMPLETED');

  const [taskId = ''] = taskIds;
  const handle = engine.client.workflow.getHandle(taskWorkflowId(taskId));
  await until('the workflow is over', async () => (await handle.describe()).status.name === 'COMPLETED');
  const { runId } = await handle.describe();
  await engine.database.transaction(person, (tx) => tx.publish([{ process: 'task', rowId: taskId }]));
  await engine.relay();
  await until('another run has ended', async () => {
    const described = await handle.describe();
    return described.runId !== runId && described.status.name === 'COMPLETED';
  });
  expect(await ladderRows(engine, taskId, '%')).toEqual([]);
  await recordHistory(engine, campaignWorkflowId(campaignId), 'campaign-life');
  await recordHistory(engine, taskWorkflowId(taskId), 'task-over');
});
