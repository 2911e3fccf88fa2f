import { actions } from '../../../../features/assignment/actions';
import type { ActionDefinition } from '../../../../features/assignment/web/define-action';
import { act } from '../../../support/county/act';
import { issueOneTask } from '../../../support/county/one-task';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';

let opened: OpenedDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** Letters of these go to the duties of unit and office alone, or to leaders by name; the others also to whoever handed in, asked or objected. */
const TO_DUTIES = ['toCountersign', 'suspended', 'resumed', 'struckOff', 'terminated', 'transferred', 'urged', 'instructed', 'answered'];

test('every action leaves the audit entries and the letters that the table names', async () => {
  const it = await issueOneTask(opened);
  const byTax = <R>(action: ActionDefinition<R>, id: string, given?: object) => act(opened.database, it.tax, action, id, given);
  const byOffice = <R>(action: ActionDefinition<R>, id: string, given?: object) => act(opened.database, it.office, action, id, given);
  const assignmentOf = async (condition: string): Promise<string> =>
    (
      await opened.query<{ id: string }>(`select id from assignment where id <> $1 and unit_id ${condition} $2 limit 1`, [
        it.assignmentId,
        it.taxUnitId,
      ])
    )[0]?.id ?? '';
  const [second, other] = [await assignmentOf('='), await assignmentOf('<>')];

  for (const [id, decision] of [
    [it.assignmentId, 'refused'],
    [second, 'accepted'],
  ] as const) {
    await byTax(actions.signFor, id);
    const { objectionId } = await byTax(actions.objectToAssignment, id, { reason: '不归本单位管' });
    await byOffice(actions.decideObjection, objectionId, { decision, note: '已阅' });
  }
  await byOffice(actions.suspendAssignment, it.assignmentId, { reason: '等上级文件' });
  await byOffice(actions.resumeAssignment, it.assignmentId);
  for (const decision of ['refused', 'granted']) {
    const asked = { requestedDay: '2023-11-15', reason: '数据未齐', progress: '八成' };
    const { extensionRequestId } = await byTax(actions.requestExtension, it.resultId, asked);
    await byOffice(actions.decideExtension, extensionRequestId, { decision, note: '已阅' });
  }
  await opened.owner(`update campaign set policy = policy || '{"countersignsFinal": true}'`);
  const toSign = async () => (await byTax(actions.submitReport, it.resultId, { text: '已排出', isFinal: true })).reportId;
  const byLeader = (id: string, decision: string) =>
    act(opened.database, it.tax, actions.countersignReport, id, { decision, note: '已阅' }, 'leader');
  await byLeader(await toSign(), 'sentBack');
  const report = async () => {
    const reportId = await toSign();
    await byLeader(reportId, 'signed');
    return reportId;
  };
  await byOffice(actions.returnReport, await report(), { reason: '缺附件' });
  await byOffice(actions.acceptReport, await report());
  await byOffice(actions.strikeOff, it.assignmentId);
  await byOffice(actions.urge, other, { note: '请抓紧' });
  const { instructionId } = await act(opened.database, it.office, actions.instruct, other, { text: '请抓紧' }, 'countyLeader');
  await byOffice(actions.answerInstruction, instructionId, { text: '正在办' });
  const { assignmentId } = await byOffice(actions.transferAssignment, other, { unit: 'MED', reason: '职责划转' });
  await byOffice(actions.terminateAssignment, assignmentId, { reason: '机构改革' });

  const kinds = "select distinct kind from audit_entry where kind ~ '^(assignment|report|extension|objection|instruction)[.]'";
  const audit = await opened.owner<{ kind: string }>(kinds);
  const table = Object.values<ActionDefinition>(actions);
  expect(audit.map(({ kind }) => kind).sort()).toEqual(table.flatMap(({ records }) => records).sort());
  const events = await opened.query<{ event: string; account: string | null }>(
    `select distinct split_part(rung, ':', 1) as event, a.id as account from reminder r left join account a using (person_id)
     where r.kind = 'event' and rung <> 'assigned'`,
  );
  const letters = [...new Set(events.map(({ event }) => event))].sort();
  expect(letters).toEqual(table.flatMap((entry) => entry.letters).sort());
  const answers = events.filter(({ account, event }) => account !== null && event !== 'toCountersign');
  expect(answers.map(({ event }) => event).sort()).toEqual(letters.filter((event) => !TO_DUTIES.includes(event)));
  expect([...new Set(answers.map(({ account }) => account))]).toEqual([it.tax.accountId]);
});
