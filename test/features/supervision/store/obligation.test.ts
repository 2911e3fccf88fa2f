import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { systemActor } from '../../../../core/access/actor';
import type { EventRow, LadderRow, NewObligationRow } from '../../../../features/supervision/use-cases/obligation-repository';
import { issueOneTask, type OneTask } from '../../../support/county/one-task';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at } from '../../../support/rules/state-calendar';

const actor = systemActor('test');
const nowMs = at('2023-05-08 09:00');

let opened: OpenedDatabase;
let it: OneTask;

beforeAll(async () => {
  opened = await openTestDatabase();
  it = await issueOneTask(opened);
});

afterAll(() => opened.close());

const rung = (): LadderRow => ({
  taskId: it.taskId,
  obligationId: it.resultId,
  unitId: it.taxUnitId,
  deadlineVersion: 1,
  rung: 't-15',
  audience: 'contact',
  state: 'recorded',
  plannedAtMs: nowMs,
  sendAtMs: nowMs,
});

test('a rung is recorded once, however often it is handed over', async () => {
  const record = () => opened.database.transaction(actor, (tx) => tx.obligations.recordRungs([rung()], nowMs));
  expect(await record()).toBe(1);
  expect(await record()).toBe(0);
  expect(
    await opened.query(
      "select kind, state, params, planned_at = send_at as same from reminder where rung = 't-15' and obligation_id = $1",
      [it.resultId],
    ),
  ).toEqual([{ kind: 'ladder', state: 'recorded', params: {}, same: true }]);
});

test('an event that is there already is an error, and nothing of its transaction stays', async () => {
  const event: EventRow = { ...rung(), rung: 'returned', params: { note: '请补充佐证' } };
  const record = () => opened.database.transaction(actor, (tx) => tx.obligations.recordEvents([event], nowMs));
  await record();
  await expect(record()).rejects.toThrow('an event was recorded before');
  expect(await opened.query("select kind, params from reminder where rung = 'returned'")).toEqual([
    { kind: 'event', params: { note: '请补充佐证' } },
  ]);
});

test('more obligations than one statement takes are opened, each with the first version of its deadline', async () => {
  await opened.database.transaction(actor, async (tx) => {
    const ids = await tx.newIds(1_001);
    const rows = ids.map((id, position): NewObligationRow => ({
      id,
      taskId: it.taskId,
      assignmentId: it.assignmentId,
      unitId: it.taxUnitId,
      kind: 'result',
      key: `result:many-${position}`,
      title: '一千零一',
      targets: [],
      deadlineDay: dayOfInstant(nowMs),
      openedAtMs: nowMs,
      ...(position === 0 && { activeSinceMs: at('2023-05-01 00:00') }),
    }));
    await tx.obligations.open(rows);
  });
  expect(
    await opened.query(
      `select count(*), count(*) filter (where o.active_since = o.opened_at) as "fromOpening",
         bool_and(d.version = 1 and d.day = o.deadline_day and d.reason = 'printed' and d.set_at = o.opened_at) as "haveDeadlines"
       from obligation o join obligation_deadline d on d.obligation_id = o.id where o.title = '一千零一'`,
    ),
  ).toEqual([{ count: 1_001, fromOpening: 1_000, haveDeadlines: true }]);
});
