import { exclusivelyOn } from '../../../../platform/postgres/exclusively';
import { alarms } from '../../../../platform/alarms/alarms';
import { bundleHashOn } from '../../../../platform/temporal/reconciler/bundle-hash';
import { openRowsOn } from '../../../../platform/temporal/open-rows';
import { processes } from '../../../../platform/temporal/processes';
import { singleStatements } from '../../../../platform/postgres/single-statements';
import { createReconciler, type Reconciler } from '../../../../platform/temporal/reconciler/reconcile';
import { issueCampaign, ladderRows, type TestCampaign } from '../../../support/county/campaign';
import { type DatabaseParts, RememberingStarter, startDatabaseParts } from '../../../support/database/parts';

const MINUTE_MS = 60_000;

let parts: DatabaseParts;
let starter: RememberingStarter;
let campaign: TestCampaign;
let nowMs: number;
let reconciler: Reconciler;

function reconcilerWith(ownBundleHash?: string): Reconciler {
  const sql = singleStatements(parts.dataSource);
  return createReconciler({
    database: parts.database,
    processes,
    openRows: openRowsOn(sql, processes),
    bundleHash: bundleHashOn(sql),
    alarms: alarms(sql),
    starter,
    exclusively: exclusivelyOn(parts.dataSource),
    monotonicMs: () => nowMs,
    ...(ownBundleHash !== undefined && { ownBundleHash }),
  });
}

/** Time passes: for the reconciler and for the database. */
async function pass(minutes: number): Promise<void> {
  nowMs += minutes * MINUTE_MS;
  await parts.owner.query('update instance set offset_ms = offset_ms + $1', [minutes * MINUTE_MS]);
}

beforeEach(async () => {
  parts = await startDatabaseParts();
  starter = new RememberingStarter();
  nowMs = 0;
  await parts.owner.query('update instance set offset_ms = $1', [Date.parse('2023-06-26T09:00:00+08:00') - Date.now()]);
  campaign = await issueCampaign(parts, { tasks: [{ resultDays: ['2023-07-01'] }, { resultDays: ['2023-08-31'] }] });
  reconciler = reconcilerWith();
});

afterEach(() => parts.stop());

const openAlarms = async () =>
  (await parts.owner.query<{ cause: string }>('select cause from alarm where cleared_at is null order by 1')).rows.map(
    ({ cause }) => cause,
  );
const callsOf = (what: string) => starter.calls.filter((call) => call.startsWith(what)).length;

test('everything open is made sure to run', async () => {
  await reconciler.ensureAll();
  expect([...starter.calls].sort()).toEqual(
    [`ensure campaign ${campaign.campaignId}`, ...campaign.taskIds.map((id) => `ensure task ${id}`)].sort(),
  );
});

test('facts that no advance has seen for five minutes are seen to without Temporal, with one alarm', async () => {
  starter.isReachable = false;
  expect(await reconciler.pass()).toEqual({ advanced: 0, restarted: 0 });
  await pass(6);
  expect(await reconciler.pass()).toEqual({ advanced: 3, restarted: 0 });
  const { rows } = await parts.owner.query('select 1 from task where seen_version = version and next_at is not null');
  expect(rows).toHaveLength(2);
  expect(await openAlarms()).toEqual(['engine.unreachable', 'reconcile.stale']);
});

test('an instant that passed unseen is made up for, letters are not repeated, and the workflow is started anew at the next pass', async () => {
  await reconciler.pass();
  await pass(6);
  await reconciler.pass();
  await pass(5);
  await reconciler.pass();
  expect(await openAlarms()).toEqual([]);
  const restartsBefore = callsOf('restart');

  await pass(24 * 60);
  expect((await reconciler.pass()).advanced).toBe(1);
  const [taskId = ''] = campaign.taskIds;
  expect(await ladderRows(parts, taskId, 'result:%')).toEqual(['t-3 contact 06-27 08:30']);
  expect(await openAlarms()).toEqual(['reconcile.stale']);
  await pass(5);
  expect(await reconciler.pass()).toEqual({ advanced: 0, restarted: 1 });
  expect(starter.calls.at(-1)).toBe(`restart task ${taskId}`);
  expect(callsOf('restart')).toBe(restartsBefore + 1);
  expect(await ladderRows(parts, taskId, 'result:%')).toHaveLength(1);
  expect(await openAlarms()).toEqual([]);
});

test('workflows that are gone from the store are started again at the next pass', async () => {
  await reconciler.ensureAll();
  starter.running.clear();
  starter.calls.length = 0;
  await reconciler.pass();
  expect(callsOf('ensure')).toBe(3);
});

test('a changed workflow bundle ends every workflow and starts it anew, once', async () => {
  await reconcilerWith('first').ensureAll();
  expect(callsOf('restart')).toBe(0);
  await reconcilerWith('first').ensureAll();
  expect(callsOf('restart')).toBe(0);
  await reconcilerWith('second').ensureAll();
  expect(callsOf('restart')).toBe(3);
  await reconcilerWith('second').ensureAll();
  expect(callsOf('restart')).toBe(3);
});

test('two processes never reconcile at the same time', async () => {
  const exclusively = exclusivelyOn(parts.dataSource);
  let second: boolean | undefined;
  const first = await exclusively('reconcile', async () => {
    second = await exclusively('reconcile', () => Promise.resolve());
  });
  expect({ first, second }).toEqual({ first: true, second: false });
  expect(await exclusively('reconcile', () => Promise.resolve())).toBe(true);
});
