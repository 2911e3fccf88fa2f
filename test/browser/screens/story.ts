import { advanceTask } from '../../../features/supervision/use-cases/advance-task';
import { at } from '../../support/rules/state-calendar';
import type { Visitor, Web } from '../../support/web/web';

const PLAN = '制定工作方案';
const PROGRESS = '进度计划';
const DOUBTS = '清理疑点数据';

/** Ids of the county's notice by name. */
export interface Named {
  readonly campaignId: string;
  readonly tasks: { readonly plan: string; readonly progress: string; readonly doubts: string };
  readonly unit: (code: string) => string;
}

/** Sets the clock and lets every task take what is due. */
async function goTo(web: Web, clock: string): Promise<void> {
  await web.opened.setNow(at(clock));
  const tasks = await web.opened.query<{ id: string }>(`select id from task where state = 'open'`);
  for (const { id } of tasks) await advanceTask({ database: web.opened.database }, { taskId: id, atMs: at(clock) });
}

async function post(visitor: Visitor, address: string, body: object = {}): Promise<Record<string, string>> {
  const answer = await visitor.post(address, body);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
  return JSON.parse(text) as Record<string, string>;
}

/** Three weeks of a county: signed and unsigned, reports of every outcome, more time asked for, granted and refused, a unit suspended and one terminated. */
export async function playStory(web: Web): Promise<Named> {
  const id = async (query: string, ...values: unknown[]): Promise<string> => {
    const [row] = await web.opened.query<{ id: string }>(query, values);
    if (!row) throw new Error(`nothing for ${values.join(' ')}`);
    return row.id;
  };
  const task = (title: string) => id('select id from task where title = $1', title);
  const assignment = (title: string, code: string) =>
    id(
      'select a.id from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id where t.title = $1 and u.code = $2',
      title,
      code,
    );
  const result = (title: string, code: string) =>
    id(
      `select o.id from obligation o join task t on t.id = o.task_id join unit u on u.id = o.unit_id
       where t.title = $1 and u.code = $2 and o.kind = 'result' order by o.deadline_day limit 1`,
      title,
      code,
    );
  const visitors = new Map<string, Visitor>();
  const as = async (code: string): Promise<Visitor> => {
    const known = visitors.get(code) ?? (await web.signIn(code));
    visitors.set(code, known);
    return known;
  };
  const sign = async (title: string, code: string) => post(await as(code), `/api/assignments/${await assignment(title, code)}/receipt`);
  const report = async (title: string, code: string, text: string) =>
    (await post(await as(code), `/api/obligations/${await result(title, code)}/reports`, { text, isFinal: true }))['reportId'] ?? '';
  const ask = async (code: string, requestedDay: string) => {
    const reason = '11月中旬以来连续降雪，北部四村道路不通，入户征缴无法开展。';
    const request = { requestedDay, reason, progress: '已完成应征缴人数的 46％，其余已电话通知。' };
    const address = `/api/obligations/${await result(PROGRESS, code)}/extension-requests`;
    return (await post(await as(code), address, request))['extensionRequestId'] ?? '';
  };
  const office = await as('OFF');

  await goTo(web, '2026-11-02 09:05');
  for (const code of ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8']) for (const title of [PLAN, PROGRESS]) await sign(title, code);
  await sign(DOUBTS, 'TAX');
  await goTo(web, '2026-11-17 08:40');
  await post(office, `/api/assignments/${await assignment(PLAN, 'T8')}/termination`, { reason: '并入新桥乡方案一并制定。' });
  await post(office, `/api/assignments/${await assignment(PLAN, 'T7')}/suspension`, { reason: '等上级文件：市局参保范围口径调整。' });
  await post(office, `/api/reports/${await report(PLAN, 'T1', '方案已印发到村，附名册 14 份。')}/acceptance`);
  await post(office, `/api/reports/${await report(PLAN, 'T3', '方案已定。')}/return`, { reason: '没有附方案文本，请补充后重报。' });
  await report(PLAN, 'T2', '工作方案经镇党委会审定，11月19日印发。\n\n存在问题：外出务工人员 1240 人尚未联系上。');
  await goTo(web, '2026-11-20 10:30');
  const [granted, refused] = [await ask('T6', '2026-12-10'), await ask('T2', '2026-12-31')];
  await post(office, `/api/extension-requests/${granted}/decision`, { decision: 'granted', note: '情况属实，同意。' });
  await post(office, `/api/extension-requests/${refused}/decision`, { decision: 'refused', note: '道路已通，请按原时限完成。' });
  await ask('T5', '2026-12-10');
  await goTo(web, '2026-11-24 10:00');

  const units = new Map((await web.opened.query<{ id: string; code: string }>('select id, code from unit')).map((it) => [it.code, it.id]));
  return {
    campaignId: await id('select id from campaign'),
    tasks: { plan: await task(PLAN), progress: await task(PROGRESS), doubts: await task(DOUBTS) },
    unit: (code) => units.get(code) ?? '',
  };
}
