import { readNotice } from '../../../reader/read-notice';
import type { Web } from './web';

const DRAFT = '关于清淤的通知\n一、工作任务\n（一）清理沟渠\n责任单位：县水利局\n完成时限：2026年12月18日前\n';

const KINDS = ['campaign', 'user', 'obligation', 'part', 'cycle', 'evaluation'] as const;

/** What the `{id}` of a route is about, where it is no action on an assignment: a key of `subjectsOf`. */
export function kindOfPath(path: string): string {
  if (/\/(?:intake|notice-drafts)\//.test(path)) return 'draft';
  const kind = KINDS.find((name) => path.includes(`/${name}s/`)) ?? 'task';
  return kind === 'user' ? 'account' : kind;
}

/** The address of a route about the thing with this id; `{key}` is the first task of a draft. */
export const filledPath = (path: string, id: string): string =>
  path.replace('{id}', id).replace('{token}', 'made-up').replace('{key}', 't1');

/** Ids of one of each thing that a route can be about, of a unit, of the task it lies in, and of its contact's account: a report, a request for an extension and a draft of a notice are made, what is counted is settled, and a round of the posting has opened. */
export async function subjectsOf(web: Web, unitCode: string): Promise<Record<string, string>> {
  const [row] = await web.opened.owner<Record<string, string>>(
    `with made as (
       insert into report (obligation_id, task_id, assignment_id, unit_id, sequence, text, is_final, occurred_on, recorded_at)
       select o.id, o.task_id, o.assignment_id, o.unit_id, 1, '已办', true, '2026-11-20', now()
       from obligation o join unit u on u.id = o.unit_id where u.code = $1 and o.kind = 'result' order by o.key limit 1 returning id, obligation_id, assignment_id, unit_id
     ), asked as (
       insert into extension_request (obligation_id, assignment_id, unit_id, deadline_version, requested_day, reason, progress, recorded_at)
       select obligation_id, assignment_id, unit_id, 1, '2026-12-30', '下雨', '一半', now() from made returning id
     ), objected as (
       insert into objection (assignment_id, unit_id, reason, recorded_at) select assignment_id, unit_id, '不归本单位管', now() from made returning id
     ), instructed as (
       insert into instruction (assignment_id, unit_id, text, recorded_at) select assignment_id, unit_id, '抓紧', now() from made returning id, assignment_id, unit_id
     ), answered as (
       insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since)
       select a.task_id, a.id, i.unit_id, 'answer', 'answer:' || i.id, '抓紧', 'open', '2026-12-30', '2026-12-30', now(), now() from instructed i join assignment a on a.id = i.assignment_id
     ), handed_down as (
       insert into part (obligation_id, parent_unit_id, unit_id, title, text, due_day, recorded_at)
       select obligation_id, unit_id, unit_id, '清淤', '清一段', '2026-12-10', now() from made returning id
     ), drafted as (
       insert into notice_draft (account_id, changed_by, sha256, text, notice, created_at, changed_at)
       select id, id, '', $2, $3, now(), now() from account order by name limit 1 returning id
     ), counted as (
       insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
       select distinct a.campaign_id, '征缴进度', date '2026-11-02', jsonb_build_array(a.unit_id), '[{"day": "2026-12-20", "goal": 9800}]'::jsonb, a.unit_id, now()
       from made join assignment a on a.id = made.assignment_id
     ), cycled as (
       insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, roster_key, posting_key, roster_due, posting_due, data_through, opened_at)
       select a.campaign_id, a.task_id, 'monthly', '2026-10', 'subjects', '2026-10 公示', 'roster:2026-10', 'posting:2026-10', '2026-11-10', '2026-11-20', '2026-10-31', now()
       from made join assignment a on a.id = made.assignment_id returning id, task_id
     ), cycle_village as (
       insert into village_posting (cycle_id, unit_id, township_id) select cycled.id, made.unit_id, made.unit_id from cycled, made
     ), evaluated as (
       insert into evaluation (campaign_id, year, title, workflow_key, cut_off_day, settings, opened_at)
       select a.campaign_id, 2026, '考核', 'subjects', '2026-12-31', '{"goal": 9800, "bottomThree": "missedTargetOnly", "smallestQuota": 30}', now()
       from made join assignment a on a.id = made.assignment_id returning id
     ), evaluation_preview_made as (
       insert into evaluation_preview (evaluation_id, number, content, hash, reason, made_at)
       select id, 1, '{"cutOffDay":20818,"settings":{"goal":9800,"bottomThree":"missedTargetOnly","smallestQuota":30},"byObligations":[],"persons":[]}', '', 'first', now() from evaluated returning id, evaluation_id
     ), evaluation_stated as (
       insert into evaluation_statement (evaluation_id, unit_id, actor_unit_id, mark, draft, preview_id, shown_at, window_from, until_day)
       select p.evaluation_id, made.unit_id, made.unit_id, 'bottomThree', '{}', p.id, now(), '2026-11-20', '2026-12-20' from evaluation_preview_made p, made
     ), cycle_roster as (
       insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since)
       select cycled.task_id, made.assignment_id, made.unit_id, 'roster', 'roster:2026-10', '清册', 'open', '2026-11-10', '2026-11-10', now(), now() from cycled, made
     ) select drafted.id as draft, (select id from cycled) as cycle, (select id from evaluated) as evaluation, made.id as report, made.assignment_id as assignment, made.obligation_id as obligation, asked.id as "extensionRequest", objected.id as objection, (select id from instructed) as instruction, (select id from handed_down) as part,
       (select id from account where name = $1 || '-contact') as account,
       (select task_id from assignment where id = made.assignment_id) as task,
       (select task.campaign_id from task join assignment a on a.task_id = task.id where a.id = made.assignment_id) as campaign from made, asked, objected, drafted`,
    [unitCode, DRAFT, JSON.stringify(readNotice(DRAFT))],
  );
  if (!row) throw new Error(`nothing of ${unitCode}`);
  return row;
}
