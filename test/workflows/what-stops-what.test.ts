import { actions } from '../../features/assignment/actions';
import { act } from '../support/county/act';
import { systemActor } from '../../core/access/actor';
import { boardQuery } from '../../workflows/contract/messages';
import { taskWorkflowId } from '../../workflows/contract/workflows';
import { assignmentId, issueCampaign, ladderRows, obligationId, unitOf } from '../support/county/campaign';
import { recordHistory } from '../support/temporal/record-history';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';

const office = systemActor('test');

let temporal: TestTemporal;
let engine: TestEngine;
let taskId: string;

beforeAll(async () => {
  temporal = await connectTemporal();
});

afterAll(() => temporal.close());

beforeEach(async () => {
  // A Monday; the receipt is due on Tuesday, the result on Saturday 07-01.
  engine = await TestEngine.start(temporal, '2023-06-26T09:00:00+08:00');
  const { taskIds } = await issueCampaign(engine, { tasks: [{ resultDays: ['2023-07-01'] }] });
  taskId = taskIds[0] ?? '';
  await engine.settle(taskId);
});

afterEach(() => engine.stop());

test('signing for a task stops the rungs of the receipt, not those of the result', async () => {
  await engine.fastForwardTo(taskId, '2023-06-28T12:00:00+08:00');
  await act(engine.database, await unitOf(engine, taskId), actions.signFor, await assignmentId(engine, taskId));
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-06-30T12:00:00+08:00');

  expect(await ladderRows(engine, taskId, 'receipt')).toEqual(['o+1 contact 06-28 08:30', 'o+1 deputy 06-28 08:30']);
  expect(await ladderRows(engine, taskId, 'result:%')).toEqual([
    't-3 contact 06-27 08:30',
    't-1 contact 06-29 08:30',
    'due contact 06-30 08:30',
    'due leader 06-30 08:30',
  ]);
  const board = await engine.client.workflow.getHandle(taskWorkflowId(taskId)).query(boardQuery);
  expect(board).toMatchObject([{ state: 'signed', nextDeadline: '2023-07-01', rung: 'due' }]);
});

test('a report pauses the ladder of its result and starts that of the review; acceptance ends both', async () => {
  await engine.fastForwardTo(taskId, '2023-06-28T12:00:00+08:00');
  await act(engine.database, await unitOf(engine, taskId), actions.signFor, await assignmentId(engine, taskId));
  const result = await obligationId(engine, taskId, 'result:%');
  const said = { text: '已完成', isFinal: true };
  const { reportId } = await act(engine.database, await unitOf(engine, taskId), actions.submitReport, result, said);
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-07-04T12:00:00+08:00');
  await act(engine.database, office, actions.acceptReport, reportId);
  await engine.settle(taskId);

  expect(await ladderRows(engine, taskId, 'result:%')).toEqual(['t-3 contact 06-27 08:30']);
  expect(await ladderRows(engine, taskId, 'review:%')).toEqual(['due reviewer 07-03 08:30', 'o+1 officeHead 07-04 08:30']);
  const { rows } = await engine.owner.query('select next_at from task where id = $1', [taskId]);
  expect(rows).toEqual([{ next_at: null }]);
});

test('an extension granted at the instant of the deadline voids the old ladder and begins a new one', async () => {
  await engine.fastForwardTo(taskId, '2023-06-30T16:00:00+08:00');
  await act(engine.database, await unitOf(engine, taskId), actions.signFor, await assignmentId(engine, taskId));
  const obligation = await obligationId(engine, taskId, 'result:%');
  const said = { requestedDay: '2023-07-10', reason: '汛期', progress: '完成九成' };
  const { extensionRequestId } = await act(engine.database, await unitOf(engine, taskId), actions.requestExtension, obligation, said);
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-07-02T00:00:00+08:00');
  await act(engine.database, office, actions.decideExtension, extensionRequestId, { decision: 'granted' });
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-07-07T12:00:00+08:00');

  expect(await ladderRows(engine, taskId, 'result:%')).toEqual([
    't-3 contact 06-27 08:30 void',
    't-1 contact 06-29 08:30 void',
    'due contact 06-30 08:30 void',
    'due leader 06-30 08:30 void',
    't-3 contact 07-05 08:30 v2',
    't-1 contact 07-07 08:30 v2',
  ]);
  await recordHistory(engine, taskWorkflowId(taskId), 'task-extension');
});
