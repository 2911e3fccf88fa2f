import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { defaultPolicy } from '../../core/policy/default-policy';

export const TOWNSHIPS = 20;
export const VILLAGES = 986;

/** An office, its townships with their villages, and a person for each of three who look: the clerk of the office, the contact of a township, that of a village. */
const COUNTY = `
  with office as (insert into unit (code, name, kind) values ('OFF', '县人民政府办公室', 'office') returning id),
  town as (insert into unit (code, name, kind) select 'T' || n, '第' || n || '乡人民政府', 'township' from generate_series(1, ${TOWNSHIPS}) n returning id, code),
  village as (
    insert into unit (code, name, kind, parent_id, is_acted_for)
    select 'V' || n, '第' || n || '村村民委员会', 'village', town.id, true
    from generate_series(1, ${VILLAGES}) n join town on town.code = 'T' || (n % ${TOWNSHIPS} + 1) returning id, code),
  everyone as (select id, code, 'contact' as duty from town union all select id, code, 'contact' from village union all select id, 'OFF', 'office' from office),
  made as (insert into person (name, email) select code || '的联系人', lower(code) || '@bench.example' from everyone returning id, name, email),
  held as (
    insert into duty_holding (person_id, unit_id, duty)
    select made.id, everyone.id, duty from everyone join made on made.email = lower(code) || '@bench.example')
  insert into account (person_id, name) select id, name from made`;

/** $1 assignments in tasks of every unit, ten tasks to a notice; $2 the policy. A third is reported and done, and of the rest deadlines lie around today. */
const NOTICES = `
  with unit_of as (select id, row_number() over (order by code) - 1 as n from unit where kind <> 'office'),
  size as (select count(*)::int as units, ceil($1::numeric / count(*))::int as tasks from unit_of),
  campaign_made as (
    insert into campaign (title, document_number, issue_date, office_unit_id, notice_text, policy, issued_at)
    select '关于做好第' || n || '项工作的通知', '督办发〔2026〕' || n || '号', current_date - 60, office.id, '正文', $2::jsonb, now() - interval '60 days' + n * interval '1 hour'
    from size, generate_series(1, ceil(size.tasks / 10.0)::int) n, unit office where office.kind = 'office' returning id, title),
  numbered as (select id, row_number() over (order by id) - 1 as n from campaign_made),
  task_made as (
    insert into task (campaign_id, position, kind, ordinal, title, measures)
    select c.id, at % 10 + 1, 'task', '（' || at || '）', '第' || at || '项任务：核实清册并公示', '逐户核实，按月公示，及时反馈。'
    from size, generate_series(0, size.tasks - 1) at join numbered c on c.n = at / 10 returning id, campaign_id, substr(title, 2, position('项' in title) - 2)::int as at),
  assignment_made as (
    insert into assignment (task_id, campaign_id, unit_id, role, state, assigned_at, active_since)
    select t.id, t.campaign_id, u.id, 'responsible', case when (t.at + u.n) % 5 = 0 then 'assigned' else 'signed' end, now() - interval '60 days', now() - interval '60 days'
    from task_made t, unit_of u, size where t.at * size.units + u.n < $1 returning id, task_id, unit_id, state),
  owed as (
    insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since, closed_at)
    select a.task_id, a.id, a.unit_id, k.kind, k.kind || ':1', k.title,
      case when k.kind = 'receipt' and a.state = 'signed' or k.kind = 'result' and get_byte(uuid_send(a.id), 15) < 85 then 'met' else 'open' end,
      current_date, current_date + (get_byte(uuid_send(a.id), 14) - 20), now() - interval '60 days', now() - interval '60 days', null
    from assignment_made a, (values ('receipt', '签收'), ('result', '完成核实和公示')) k (kind, title) returning id, task_id, assignment_id, unit_id, kind, state)
  insert into report (obligation_id, task_id, assignment_id, unit_id, sequence, text, is_final, occurred_on, recorded_at, state, reviewed_at)
  select id, task_id, assignment_id, unit_id, 1, '已逐户核实，公示一周，无异议。', true, current_date - 10, now() - interval '10 days', 'accepted', now() - interval '9 days'
  from owed where kind = 'result' and state = 'met'`;

const LINK = `
  insert into sign_in_link (token_hash, account_id, expires_at)
  select sha256(convert_to($1, 'UTF8')), a.id, now() + interval '1 hour' from account a join person p on p.id = a.person_id where p.email = $2`;

/** A county whose units have so many assignments, written in two statements by a superuser, past the checks of foreign keys; then what autovacuum does after such a write. */
export async function seed(superuser: Client, assignments: number): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  await superuser.query(COUNTY);
  await superuser.query(NOTICES, [assignments, JSON.stringify(defaultPolicy)]);
  await superuser.query('set session_replication_role = origin');
  await superuser.query('vacuum analyze');
}

/** Signs in by a one-time link, as a browser does; answers the cookie. */
export async function signIn(superuser: Client, url: string, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await superuser.query(LINK, [token, email]);
  const answer = await fetch(`${url}/sign-in/${token}`, { method: 'POST', redirect: 'manual', headers: { origin: url } });
  const [cookie] = answer.headers.getSetCookie();
  if (answer.status !== 303 || cookie === undefined) throw new Error(`sign-in of ${email} answered ${answer.status}`);
  return cookie.split(';', 1)[0] ?? '';
}
