import { alarms as alarmsOn } from '../../../platform/alarms/alarms';
import { sharedAlarm } from '../../../platform/alarms/shared-alarm';
import { singleStatements } from '../../../platform/postgres/single-statements';
import { type DatabaseParts, startDatabaseParts } from '../../support/database/parts';

let parts: DatabaseParts;
let nowMs = 0;
beforeAll(async () => {
  parts = await startDatabaseParts();
});
afterAll(() => parts.stop());
beforeEach(async () => {
  nowMs = 0;
  await parts.owner.query('truncate alarm');
});

const process = () => {
  const alarms = alarmsOn(singleStatements(parts.dataSource));
  return sharedAlarm(alarms, { cause: 'mail', severity: 'error', code: 'mailServerAway' }, () => nowMs);
};
const standing = async () =>
  (
    await parts.owner.query<{ times: number; message: string }>(
      `select times, params ->> 'message' as message from alarm where cleared_at is null`,
    )
  ).rows;

test('an alarm of a process that is gone ends with the first success of the next', async () => {
  await process().failed({ message: 'certificate' });
  expect(await standing()).toEqual([{ times: 1, message: 'certificate' }]);
  await process().worked();
  expect(await standing()).toEqual([]);
});

test('an alarm that another process raises meanwhile ends with a success of this one within ten seconds', async () => {
  const [one, other] = [process(), process()];
  await one.worked();
  await other.failed();
  nowMs = 9_999;
  await one.worked();
  expect(await standing()).toHaveLength(1);
  nowMs = 10_000;
  await one.worked();
  expect(await standing()).toEqual([]);
});

test('it comes back when it happens again, as a new one', async () => {
  const one = process();
  for (let times = 0; times < 2; times += 1) await one.failed({ message: 'a' });
  await one.worked();
  await one.failed({ message: 'b' });
  expect(await standing()).toEqual([{ times: 1, message: 'b' }]);
  await one.worked();
  expect(await standing()).toEqual([]);
});
