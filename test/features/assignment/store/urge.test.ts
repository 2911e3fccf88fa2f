import { actions } from '../../../../features/assignment/actions';
import { act, attempt } from '../../../support/county/act';
import { issueOneTask, type OneTask } from '../../../support/county/one-task';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { at } from '../../../support/rules/state-calendar';

let opened: OpenedDatabase;
let it: OneTask;
beforeEach(async () => {
  opened = await openTestDatabase();
  it = await issueOneTask(opened);
});
afterEach(() => opened.close());

test('a unit is urged on once a day, with the words of the office, about what is due first', async () => {
  const urge = (note?: string) => attempt(opened.database, it.office, actions.urge, it.assignmentId, { note });
  expect(await urge('县长要看')).toEqual({ obligationId: it.receiptId });
  expect(await urge()).toBe('urgedToday');
  expect(
    await opened.query("select audience, params from reminder where obligation_id = $1 and rung like 'urged:%' order by audience", [
      it.receiptId,
    ]),
  ).toEqual(['contact', 'leader'].map((audience) => ({ audience, params: { note: '县长要看' } })));
  await opened.setNow(at('2023-03-20 09:00'));
  await act(opened.database, it.tax, actions.signFor, it.assignmentId);
  expect(await urge()).toEqual({ obligationId: it.resultId });
  expect(
    await opened.owner("select account_id, reason, after->>'about' as about from audit_entry where kind = 'assignment.urged' order by id"),
  ).toMatchObject([{ account_id: it.office.accountId, reason: '县长要看' }, { about: '排出时间表' }]);
});
