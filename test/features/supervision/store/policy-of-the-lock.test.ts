import { systemActor } from '../../../../core/access/actor';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { changeFacts } from '../../../../features/supervision/use-cases/change-facts';
import { issueOneTask } from '../../../support/county/one-task';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { until } from '../../../support/until';

const actor = systemActor('test');
let opened: OpenedDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('whoever waited for a task while its policy was changed gets the new policy with the new version', async () => {
  const { taskId } = await issueOneTask(opened);
  const [campaign] = await opened.query<{ id: string }>('select campaign_id as id from task where id = $1', [taskId]);
  // In this database: other tests wait for locks of their own beside it.
  const waiting = () =>
    opened.query(
      `select from pg_locks join pg_stat_activity using (pid)
       where not granted and locktype in ('tuple', 'transactionid') and datname = current_database()`,
    );
  const lock = () => opened.database.transaction(actor, (tx) => tx.tasks.lock(taskId));
  const before = await lock();
  const { found } = await opened.database.transaction(actor, async (tx) => ({
    // Handed out of the transaction as it is: it waits until this one has ended.
    found: await changeFacts(tx, actor, [taskId], async () => {
      await tx.policies.writePolicy(campaign?.id ?? '', { ...defaultPolicy, rosterDay: 11 });
      const held = lock();
      await until('somebody waits for the task', async () => (await waiting()).length > 0);
      return { result: { held }, audit: [{ kind: 'policy.confirmed', entity: 'campaign', entityId: campaign?.id ?? '' }] };
    }),
  }));
  const after = await found.held;
  expect([before?.policy.rosterDay, after?.policy.rosterDay]).toEqual([10, 11]);
  expect(after?.version).toBe((before?.version ?? 0) + 1);
});
