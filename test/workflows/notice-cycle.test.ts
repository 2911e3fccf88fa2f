import { systemActor } from '../../core/access/actor';
import { parseDay } from '../../core/calendar/civil-day';
import { takeOnBulletin } from '../../features/bulletin/use-cases/take-action';
import { campaignWorkflowId, noticeCycleWorkflowId } from '../../workflows/contract/workflows';
import { announcer } from '../support/announcer';
import { issueCampaign } from '../support/county/campaign';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';
import { fastForward, workflowNowMs } from '../support/temporal/fast-forward';
import { recordHistory } from '../support/temporal/record-history';
import { until } from '../support/until';

const START = '2023-04-28T09:00:00+08:00';

let temporal: TestTemporal;
let engine: TestEngine;

beforeAll(async () => {
  temporal = await connectTemporal();
  engine = await TestEngine.start(temporal, START);
});

afterAll(async () => {
  await engine.stop();
  await temporal.close();
});

/** Lets a workflow live until an instant of county time; what starts anew lives from the engine's beginning on. */
async function liveUntil(workflowId: string, at: string): Promise<void> {
  const offsetMs = Date.parse(START) - startedMs;
  const leftMs = Math.round(Date.parse(at) - offsetMs - (await workflowNowMs(engine.client, workflowId)));
  await fastForward(engine.client, workflowId, leftMs);
}
let startedMs = 0;

const steps = async (): Promise<readonly string[]> => {
  const { rows } = await engine.owner.query<{ line: string }>(
    `select kind || coalesce(' ' || (after ->> 'outcome'), '') as line from audit_entry where kind like 'cycle.%' or kind = 'bulletin.drafted' order by id`,
  );
  return rows.map(({ line }) => line);
};

test('a round of the posting is opened by its campaign, lists who has not posted at 24:00 of the 20th, and goes on where it was when it is ended in the middle', async () => {
  startedMs = Date.now();
  const standing = { firstMonthDay: parseDay('2023-04-01') ?? 0, lastMonthDay: parseDay('2023-04-01') ?? 0, postingDay: 20 };
  const { campaignId, unitIds } = await issueCampaign(engine, { tasks: [{ standing, owes: 'posting' }] });
  await engine.owner.query(
    `insert into unit (code, name, kind, parent_id) select 'v' || n, n || '村', 'village', $1 from generate_series(1, 2) n`,
    [unitIds[0]],
  );
  await engine.owner.query(
    `insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
     values ($1, '征缴进度', '2022-12-31', jsonb_build_array($2::text), '[{"day": "2023-06-30", "goal": 6000}]', $2::uuid, duban_now())`,
    [campaignId, unitIds[0]],
  );
  await engine.owner.query(`delete from outbox_event where process = 'task'`);
  await engine.relay();
  await liveUntil(campaignWorkflowId(campaignId), '2023-05-01T00:01:00+08:00');
  const workflowId = noticeCycleWorkflowId('', `${campaignId}:2023-04`);
  const handle = engine.client.workflow.getHandle(workflowId);
  await until('the round has its villages', async () => (await steps()).length === 2);

  await liveUntil(workflowId, '2023-05-12T12:00:00+08:00');
  await handle.terminate('in the middle');
  await engine.owner.query(
    `update village_posting set state = 'posted', posted_on = '2023-05-15', recorded_at = '2023-05-15T10:00+08:00', timing = 'inTime'
     where unit_id = (select id from unit where code = 'v1')`,
  );
  await engine.parts.reconciler.ensureAll();
  await liveUntil(workflowId, '2023-05-20T23:59:00+08:00');
  expect(await steps()).toEqual(['cycle.opened', 'cycle.villagesChanged']);

  await liveUntil(workflowId, '2023-05-21T00:01:00+08:00');
  await until('its bulletin is drafted', async () => (await steps()).includes('bulletin.drafted'));
  const { rows: drafts } = await engine.owner.query<{ id: string; account: string }>(
    'select id, gen_random_uuid() as account from bulletin',
  );
  const office = { actor: { ...systemActor('test'), accountId: drafts[0]?.account ?? '' }, access: { duties: [] } };
  await takeOnBulletin(engine.database, office, drafts[0]?.id ?? '', { action: 'discard' }, announcer);
  await engine.relay();
  await until('the round is over', async () => (await handle.describe()).status.name === 'COMPLETED');
  expect(await steps()).toEqual([
    'cycle.opened',
    'cycle.villagesChanged',
    'cycle.missingListed',
    'bulletin.drafted',
    'cycle.closed discarded',
  ]);
  const { rows } = await engine.owner.query(
    `select u.code, p.state from village_posting p join unit u on u.id = p.unit_id where p.listed_at is not null`,
  );
  expect(rows).toEqual([{ code: 'v2', state: 'owed' }]);
  await recordHistory(engine, workflowId, 'notice-cycle');
});
