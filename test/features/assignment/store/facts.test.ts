import { acceptReport } from '../../../../features/assignment/use-cases/accept-report';
import { decideExtension } from '../../../../features/assignment/use-cases/decide-extension';
import { requestExtension } from '../../../../features/assignment/use-cases/request-extension';
import { resumeAssignment } from '../../../../features/assignment/use-cases/resume-assignment';
import { returnReport } from '../../../../features/assignment/use-cases/return-report';
import { signFor } from '../../../../features/assignment/use-cases/sign-for';
import { strikeOff } from '../../../../features/assignment/use-cases/strike-off';
import { submitReport } from '../../../../features/assignment/use-cases/submit-report';
import { suspendAssignment } from '../../../../features/assignment/use-cases/suspend-assignment';
import { at, day } from '../../../support/rules/state-calendar';
import { issueOneTask, type OneTask } from '../../../support/county/one-task';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';

describe('the facts of an assignment', () => {
  let opened: OpenedDatabase;
  let it: OneTask;
  beforeEach(async () => {
    opened = await openTestDatabase();
    it = await issueOneTask(opened);
  });
  afterEach(() => opened.close());

  const version = async () => (await opened.query<{ version: number }>('select version from task where id = $1', [it.taskId]))[0]?.version;
  const obligation = async (id: string) =>
    (
      await opened.query(
        `select state, deadline_day::text as day, deadline_version as version, state_before_suspension as before, closed_at is not null as closed
         from obligation where id = $1`,
        [id],
      )
    )[0];
  const owed = (kind: string) =>
    opened.query<{ id: string; key: string; state: string; day: string; code: string; report_id: string | null; title: string }>(
      `select o.id, key, o.state, deadline_day::text as day, u.code, report_id, title from obligation o join unit u on u.id = o.unit_id
       where o.kind = $1 and assignment_id = $2 order by opened_at`,
      [kind, it.assignmentId],
    );
  const events = () =>
    opened.query<{ rung: string; params: object; deadline_version: number }>(
      "select rung, params, deadline_version from reminder where kind = 'event' and rung <> 'assigned' order by recorded_at",
    );
  const ladderRow = (rung: string, state: string) =>
    opened.query(
      `insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at)
       values ($1, $2, $3, 1, $4, 'contact', 'ladder', $5, now(), now(), now())`,
      [it.taskId, it.resultId, it.taxUnitId, rung, state],
    );
  const report = async (more: object = {}) => {
    const outcome = await submitReport(opened.database, it.tax, { obligationId: it.resultId, text: '已排出', isFinal: true, ...more });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };

  test('a receipt meets the receipt and nothing else, and leaves version, audit and outbox event', async () => {
    expect(await signFor(opened.database, it.tax, { assignmentId: it.assignmentId, note: '收到' })).toEqual({
      ok: true,
      value: { late: false },
    });
    expect(await obligation(it.receiptId)).toMatchObject({ state: 'met', closed: true });
    expect(await obligation(it.resultId)).toMatchObject({ state: 'open' });
    expect(await version()).toBe(2);
    expect(await opened.query('select state, changed_version from assignment where id = $1', [it.assignmentId])).toEqual([
      { state: 'signed', changed_version: 2 },
    ]);
    expect(await opened.query("select actor, account_id, unit_id, entity_id from audit_entry where kind = 'assignment.signed'")).toEqual([
      { actor: it.tax.name, account_id: it.tax.accountId, unit_id: it.taxUnitId, entity_id: it.assignmentId },
    ]);
    expect(await opened.query("select count(*) from outbox_event where process = 'task' and row_id = $1", [it.taskId])).toEqual([
      { count: 2 },
    ]);
    expect(await opened.query('select note, occurred_on::text from receipt')).toEqual([{ note: '收到', occurred_on: '2023-03-17' }]);
  });

  test('a refusal changes nothing at all', async () => {
    await signFor(opened.database, it.tax, { assignmentId: it.assignmentId });
    expect(await signFor(opened.database, it.tax, { assignmentId: it.assignmentId })).toEqual({ ok: false, refusal: 'alreadySigned' });
    expect(await version()).toBe(2);
    expect(await opened.query("select count(*) from audit_entry where kind = 'assignment.signed'")).toEqual([{ count: 1 }]);
  });

  test('of two receipts at once one is taken', async () => {
    const sign = () => signFor(opened.database, it.tax, { assignmentId: it.assignmentId });
    const outcomes = await Promise.all([sign(), sign(), sign()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await version()).toBe(2);
  });

  test("another unit's assignment is not found, nor is what never was", async () => {
    const input = { assignmentId: it.assignmentId };
    expect(await signFor(opened.database, it.humanResources, input)).toEqual({ ok: false, refusal: 'notFound' });
    expect(await submitReport(opened.database, it.humanResources, { obligationId: it.resultId, text: '', isFinal: false })).toEqual({
      ok: false,
      refusal: 'notFound',
    });
    expect(await signFor(opened.database, it.tax, { assignmentId: it.taskId })).toEqual({ ok: false, refusal: 'notFound' });
    expect(await signFor(opened.database, it.tax, { assignmentId: "' or true --" })).toEqual({ ok: false, refusal: 'notFound' });
  });

  test('a report opens the review that the office owes, which the unit does not see', async () => {
    const { reportId } = await report();
    expect(await obligation(it.resultId)).toMatchObject({ state: 'submitted' });
    expect(await owed('review')).toMatchObject([
      { key: `review:${reportId}`, state: 'open', day: '2023-03-22', code: 'OFF', report_id: reportId, title: '排出时间表' },
    ]);
    expect(await acceptReport(opened.database, it.office, { reportId })).toEqual({ ok: true, value: { met: true } });
    expect(await obligation(it.resultId)).toMatchObject({ state: 'met' });
    expect(await owed('review')).toMatchObject([{ state: 'met' }]);
    expect(await opened.query('select state, reviewed_by from report')).toEqual([{ state: 'accepted', reviewed_by: it.office.accountId }]);
  });

  test('a report sent back is owed again, and handed in again under the same result', async () => {
    const { reportId } = await report();
    expect(await returnReport(opened.database, it.office, { reportId, reason: '缺附件' })).toMatchObject({
      ok: true,
      value: { reworkDay: day('2023-03-22') },
    });
    const [rework] = await owed('rework');
    expect(rework).toMatchObject({ key: `rework:${reportId}`, state: 'open', code: 'TAX' });
    expect(await events()).toEqual([{ rung: `returned:${reportId}`, params: { reason: '缺附件' }, deadline_version: 1 }]);
    await report({ obligationId: rework?.id });
    expect(await owed('rework')).toMatchObject([{ state: 'met' }]);
    expect(await obligation(it.resultId)).toMatchObject({ state: 'submitted' });
    expect(await opened.query('select obligation_id, sequence, state from report order by sequence')).toEqual([
      { obligation_id: it.resultId, sequence: 1, state: 'returned' },
      { obligation_id: it.resultId, sequence: 2, state: 'submitted' },
    ]);
  });

  test('a granted extension makes a new deadline version and voids what is recorded and in no letter', async () => {
    await opened.setNow(at('2023-09-28 10:00'));
    await ladderRow('t-7', 'inLetter');
    await ladderRow('due', 'recorded');
    const asked = await requestExtension(opened.database, it.tax, {
      obligationId: it.resultId,
      newDay: day('2023-11-15'),
      reason: '数据未齐',
      progress: '八成',
    });
    if (!asked.ok) throw new Error(asked.refusal);
    expect(await obligation(it.resultId)).toMatchObject({ version: 1 });
    const { extensionId } = asked.value;
    expect(await decideExtension(opened.database, it.office, { extensionId, granted: true })).toEqual({
      ok: true,
      value: { deadlineDay: day('2023-11-15') },
    });
    expect(await obligation(it.resultId)).toMatchObject({ state: 'open', day: '2023-11-15', version: 2 });
    expect(await opened.query("select rung, state from reminder where kind = 'ladder' order by rung")).toEqual([
      { rung: 'due', state: 'void' },
      { rung: 't-7', state: 'inLetter' },
    ]);
    expect(
      await opened.query(
        'select version, day::text, reason, extension_request_id as request from obligation_deadline where obligation_id = $1 order by 1',
        [it.resultId],
      ),
    ).toEqual([
      { version: 1, day: '2023-09-30', reason: 'printed', request: null },
      { version: 2, day: '2023-11-15', reason: 'extension', request: extensionId },
    ]);
    expect(await events()).toMatchObject([{ rung: `extensionGranted:${extensionId}`, deadline_version: 2 }]);
    expect(await decideExtension(opened.database, it.office, { extensionId, granted: true })).toEqual({
      ok: false,
      refusal: 'extensionDecided',
    });
  });

  test('a refused extension leaves the deadline, with a letter that says why', async () => {
    const asked = await requestExtension(opened.database, it.tax, {
      obligationId: it.resultId,
      newDay: day('2023-11-15'),
      reason: '数据未齐',
      progress: '八成',
    });
    if (!asked.ok) throw new Error(asked.refusal);
    const { extensionId } = asked.value;
    expect(await decideExtension(opened.database, it.office, { extensionId, granted: false })).toEqual({
      ok: false,
      refusal: 'reasonMissing',
    });
    expect(await decideExtension(opened.database, it.office, { extensionId, granted: false, note: '不能再拖' })).toMatchObject({
      ok: true,
    });
    expect(await obligation(it.resultId)).toMatchObject({ day: '2023-09-30', version: 1 });
    expect(await events()).toMatchObject([{ rung: `extensionRefused:${extensionId}`, params: { note: '不能再拖' } }]);
  });

  test('a suspension stands still for its work days, and the states before it come back', async () => {
    const { reportId } = await report();
    await suspendAssignment(opened.database, it.office, { assignmentId: it.assignmentId, reason: '等上级文件' });
    expect(await obligation(it.resultId)).toMatchObject({ state: 'suspended', before: 'submitted' });
    expect(await owed('review')).toMatchObject([{ state: 'suspended' }]);
    expect(await signFor(opened.database, it.tax, { assignmentId: it.assignmentId })).toEqual({
      ok: false,
      refusal: 'assignmentSuspended',
    });
    await opened.setNow(at('2023-03-22 09:00'));
    expect(await resumeAssignment(opened.database, it.office, { assignmentId: it.assignmentId })).toMatchObject({ ok: true });
    expect(await obligation(it.resultId)).toMatchObject({ state: 'submitted', before: null, day: '2023-10-09', version: 2 });
    expect(await owed('review')).toMatchObject([{ key: `review:${reportId}`, state: 'open', day: '2023-03-27' }]);
    expect(
      await opened.query('select state, suspended_day, state_before_suspension as before from assignment where id = $1', [it.assignmentId]),
    ).toEqual([{ state: 'assigned', suspended_day: null, before: null }]);
    expect(await opened.query("select count(*) from obligation_deadline where reason = 'suspension'")).toEqual([{ count: 3 }]);
    expect(await resumeAssignment(opened.database, it.office, { assignmentId: it.assignmentId })).toEqual({
      ok: false,
      refusal: 'assignmentNotSuspended',
    });
  });

  test('the audit keeps why an assignment was suspended, and why it was resumed where somebody said so', async () => {
    const reasons = () =>
      opened.owner<{ kind: string; reason: string | null }>(
        "select kind, reason from audit_entry where kind in ('assignment.suspended', 'assignment.resumed') order by id",
      );
    const { assignmentId } = it;
    expect(await suspendAssignment(opened.database, it.office, { assignmentId, reason: ' ' })).toEqual({
      ok: false,
      refusal: 'reasonMissing',
    });
    await suspendAssignment(opened.database, it.office, { assignmentId, reason: '等上级文件' });
    await resumeAssignment(opened.database, it.office, { assignmentId, reason: '文件已到' });
    await suspendAssignment(opened.database, it.office, { assignmentId, reason: '封山' });
    await resumeAssignment(opened.database, it.office, { assignmentId });
    expect(await reasons()).toEqual([
      { kind: 'assignment.suspended', reason: '等上级文件' },
      { kind: 'assignment.resumed', reason: '文件已到' },
      { kind: 'assignment.suspended', reason: '封山' },
      { kind: 'assignment.resumed', reason: null },
    ]);
  });

  test('striking off ends the assignment and what it owes', async () => {
    expect(await strikeOff(opened.database, it.office, { assignmentId: it.assignmentId })).toEqual({ ok: false, refusal: 'resultsNotMet' });
    expect(await strikeOff(opened.database, it.office, { assignmentId: it.assignmentId, reason: '机构改革' })).toEqual({
      ok: true,
      value: { voided: 2 },
    });
    expect(await obligation(it.resultId)).toMatchObject({ state: 'void', closed: true });
    expect(await opened.query('select state, ended_at is not null as ended from assignment where id = $1', [it.assignmentId])).toEqual([
      { state: 'struckOff', ended: true },
    ]);
    expect(await resumeAssignment(opened.database, it.office, { assignmentId: it.assignmentId })).toEqual({
      ok: false,
      refusal: 'assignmentEnded',
    });
  });
});
