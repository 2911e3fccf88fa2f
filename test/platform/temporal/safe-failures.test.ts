import { taskWorkflowId } from '../../../workflows/contract/workflows';
import { issueCampaign } from '../../support/county/campaign';
import { connectTemporal, type TestTemporal } from '../../support/temporal/connect';
import { TestEngine } from '../../support/temporal/engine';
import { until } from '../../support/until';

const SECRET = 'kZ8-live_token-of-somebody';

let temporal: TestTemporal;
let engine: TestEngine;
beforeAll(async () => {
  temporal = await connectTemporal();
  engine = await TestEngine.start(temporal, '2023-06-26T09:00:00+08:00');
});
afterAll(async () => {
  await engine.stop();
  await temporal.close();
});

test('what Temporal keeps of a failed activity has its code and the name of its statement, and no value', async () => {
  await engine.owner.query(`
    create function told() returns trigger language plpgsql as $$ begin raise exception 'refused for "${SECRET}"' using detail = '${SECRET}'; end $$;
    create trigger telling before update of seen_version on task for each row execute function told()`);
  const { taskIds } = await issueCampaign(engine, { tasks: [{ resultDays: ['2023-07-01'] }] });
  const handle = engine.client.workflow.getHandle(taskWorkflowId(taskIds[0] ?? ''));
  await engine.relay();
  let kept = '';
  await until('an activity has failed', async () => {
    const { raw } = await handle.describe();
    const failure = raw.pendingActivities?.[0]?.lastFailure;
    kept = JSON.stringify(failure ?? '');
    return Boolean(failure);
  });
  expect(kept).not.toContain(SECRET);
  expect(kept).toContain('P0001, update task');
  expect(kept).toContain('"type":"QueryFailedError"');
});
