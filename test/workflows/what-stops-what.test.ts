import { parseDay } from '../../core/calendar/civil-day';
import { acceptReport } from '../../features/assignment/use-cases/accept-report';
import { decideExtension } from '../../features/assignment/use-cases/decide-extension';
import { systemActor } from '../../core/access/actor';
import { requestExtension } from '../../features/assignment/use-cases/request-extension';
import { signFor } from '../../features/assignment/use-cases/sign-for';
import { submitReport } from '../../features/assignment/use-cases/submit-report';
import { boardQuery } from '../../workflows/contract/messages';
import { taskWorkflowId } from '../../workflows/contract/workflows';
import { assignmentId, issueCampaign, ladderRows, obligationId } from '../support/county/campaign';
import { recordHistory } from '../support/temporal/record-history';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';

const person = systemActor('test');

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

/** The value of a step that the rules accept. */
async function taken<Value>(step: Promise<{ ok: true; value: Value } | { ok: false; refusal: string }>): Promise<Value> {
  const outcome = await step;
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.value;
}

test('signing for a task stops the rungs of the receipt, not those of the result', async () => {
  await engine.fastForwardTo(taskId, '2023-06-28T12:00:00+08:00');
  await taken(signFor(engine.database, person, { assignmentId: await assignmentId(engine, taskId) }));
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
  await taken(signFor(engine.database, person, { assignmentId: await assignmentId(engine, taskId) }));
  const result = await obligationId(engine, taskId, 'result:%');
  const { reportId } = await taken(submitReport(engine.database, person, { obligationId: result, text: '已完成', isFinal: true }));
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-07-04T12:00:00+08:00');
  await taken(acceptReport(engine.database, person, { reportId }));
  await engine.settle(taskId);

  expect(await ladderRows(engine, taskId, 'result:%')).toEqual(['t-3 contact 06-27 08:30']);
  expect(await ladderRows(engine, taskId, 'review:%')).toEqual(['due reviewer 07-03 08:30', 'o+1 officeHead 07-04 08:30']);
  const { rows } = await engine.owner.query('select next_at from task where id = $1', [taskId]);
  expect(rows).toEqual([{ next_at: null }]);
});

test('an extension granted at the instant of the deadline voids the old ladder and begins a new one', async () => {
  await engine.fastForwardTo(taskId, '2023-06-30T16:00:00+08:00');
  await taken(signFor(engine.database, person, { assignmentId: await assignmentId(engine, taskId) }));
  const newDay = parseDay('2023-07-10') ?? 0;
  const obligation = await obligationId(engine, taskId, 'result:%');
  const { extensionId } = await taken(
    requestExtension(engine.database, person, { obligationId: obligation, newDay, reason: '汛期', progress: '完成九成' }),
  );
  await engine.settle(taskId);
  await engine.fastForwardTo(taskId, '2023-07-02T00:00:00+08:00');
  await taken(decideExtension(engine.database, person, { extensionId, granted: true }));
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
