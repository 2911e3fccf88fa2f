import { readNotice } from '../../../reader/read-notice';
import { issueNotice } from '../../../features/campaign/use-cases/issue-notice';
import type { Actor } from '../../../core/access/actor';
import { systemActor } from '../../../core/access/actor';
import { at } from '../rules/state-calendar';
import { countyDirectory } from './county';
import type { OpenedDatabase } from '../database/opened-database';

const NOTICE = `某县人民政府办公室关于排出征缴时间表的通知

一、工作任务

（一）排出时间表
责任单位：县税务局、县人社局
完成时限：2023年9月30日前

（二）按月公示
工作措施：每个月结束至次月20日前，主管税务部门提供上月征缴数据清册，由村民委员会张榜公布。
责任单位：县税务局、各乡镇、场
完成时限：全年

某县人民政府办公室
2023年3月17日
`;

/** A dated task of the tax and the human-resources bureau, issued on Friday 2023-03-17 at 15:00, and who acts in it. */
export interface OneTask {
  readonly taskId: string;
  readonly assignmentId: string;
  readonly resultId: string;
  readonly receiptId: string;
  readonly taxUnitId: string;
  readonly tax: Actor;
  readonly humanResources: Actor;
  readonly office: Actor;
}

export async function issueOneTask(opened: OpenedDatabase): Promise<OneTask> {
  await opened.setNow(at('2023-03-17 15:00'));
  const request = { text: NOTICE, notice: readNotice(NOTICE), fallbackTitle: '', directory: countyDirectory() };
  const outcome = await issueNotice(opened.database, systemActor('test'), request);
  if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  const [row] = await opened.query<Record<'task' | 'assignment' | 'result' | 'receipt' | 'unit' | 'hr', string>>(
    `select t.id as task, a.id as assignment, r.id as result, s.id as receipt, u.id as unit, (select id from unit where code = 'HRB') as hr
     from task t join assignment a on a.task_id = t.id join unit u on u.id = a.unit_id join obligation r on r.assignment_id = a.id and r.kind = 'result'
     join obligation s on s.assignment_id = a.id and s.kind = 'receipt' where u.code = 'TAX' and t.position = 1`,
  );
  if (!row) throw new Error('the notice made no task for the tax bureau');
  const accounts = await opened.owner<{ id: string; unit_id: string; duty: string }>(
    `select a.id, held.unit_id, held.duty from account a join duty_holding held using (person_id) where held.duty in ('contact', 'office')`,
  );
  const actorOf = (unitId: string): Actor => {
    const account = accounts.find((one) => one.unit_id === unitId && one.duty === 'contact');
    return { name: `account:${account?.id ?? ''}`, accountId: account?.id ?? '', unitId, scope: [unitId] };
  };
  const officeAccount = accounts.find(({ duty }) => duty === 'office');
  return {
    taskId: row.task,
    assignmentId: row.assignment,
    resultId: row.result,
    receiptId: row.receipt,
    taxUnitId: row.unit,
    tax: actorOf(row.unit),
    humanResources: actorOf(row.hr),
    office: { ...actorOf(officeAccount?.unit_id ?? ''), scope: '*' },
  };
}
