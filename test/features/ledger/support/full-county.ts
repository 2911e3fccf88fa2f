import { systemActor } from '../../../../core/access/actor';
import { issueNotice } from '../../../../features/campaign/use-cases/issue-notice';
import { readNotice } from '../../../../reader/read-notice';
import { countyDirectory } from '../../../support/county/county';
import { at } from '../../../support/rules/state-calendar';
import type { Web } from '../../../support/web/web';

const DIGITS = [...'一二三四五六七八九十'];
/** 1 to 99 as notices count: 一, 十一, 二十三. */
const numeral = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens - 1]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones - 1]);
};
const SUBJECTS = ['河道清淤', '危房排查', '道路养护', '防火巡查', '学校食堂检查', '饮水安全', '养老服务', '农机检修'];
/** Deadlines from some days ago to next month. */
const DAYS = ['11月12日', '11月20日', '11月26日', '11月27日', '12月10日', '12月25日'];

const taskText = (at: number): string =>
  `（${numeral(at + 1)}）做好${SUBJECTS[at % SUBJECTS.length]}第${at + 1}批工作
工作措施：逐处登记造册，列出清单，明确责任人和完成时间，每周调度一次。
责任单位：${at % 7 < 3 ? '各乡镇、场' : at % 7 === 3 ? '县税务局' : '县人社局、县医保局'}
完成时限：2026年${DAYS[at % DAYS.length]}前`;

/** Another notice, of 46 tasks with some 300 results: with the county's own the office supervises 51 tasks and more than 400 obligations. */
const notice = (): string => `某县人民政府办公室关于做好冬季安全生产重点工作的通知

某政办发〔2026〕37号

各乡镇人民政府、南坝农场社区管委会，县直各有关单位：

一、工作任务

${Array.from({ length: 46 }, (_, place) => taskText(place)).join('\n\n')}

某县人民政府办公室
2026年11月3日
`;

/** Issues it on 2026-11-03; the clock stands at the morning of 2026-11-24 again. */
export async function fillCounty(web: Web): Promise<void> {
  await web.opened.setNow(at('2026-11-03 09:00'));
  const text = notice();
  const request = { text, notice: readNotice(text), fallbackTitle: '', directory: countyDirectory() };
  const outcome = await issueNotice(web.opened.database, systemActor('test'), request);
  if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  await web.opened.setNow(at('2026-11-24 10:00'));
}

/** Reports of so many results that wait for their review, each by the contact of its unit, in the order in which they came. */
export async function reportResults(web: Web, count: number, text = '已完成。'): Promise<void> {
  await web.opened.owner(
    `with chosen as (
       select o.id, o.task_id, o.assignment_id, o.unit_id, row_number() over (order by o.deadline_day, o.id) as place
       from obligation o where o.kind = 'result' and o.state = 'open' order by o.deadline_day, o.id limit $1
     ), reported as (
       insert into report (obligation_id, task_id, assignment_id, unit_id, sequence, text, is_final, occurred_on, recorded_at, account_id)
       select c.id, c.task_id, c.assignment_id, c.unit_id, 1, $2 || '（' || c.place || '）', true, '2026-11-23', timestamptz '2026-11-23 09:00+08' + c.place * interval '1 minute',
         (select a.id from account a join duty_holding d on d.person_id = a.person_id where d.unit_id = c.unit_id and d.duty = 'contact' limit 1)
       from chosen c returning obligation_id, assignment_id
     ), signed as (
       update assignment set state = 'signed' from reported where assignment.id = reported.assignment_id
     ) update obligation set state = 'submitted' from reported where obligation.id = reported.obligation_id`,
    [count, text],
  );
}

/** A letter about each open result, sent, failed or in doubt, three rungs of each: what 信件 and the task's page list. */
export async function writeLetters(web: Web): Promise<void> {
  await web.opened.owner(
    `with owed as (
       select o.id, o.task_id, o.unit_id, o.title, p.id as person_id, p.name, p.email, row_number() over (order by o.deadline_day, o.id) as place
       from obligation o join duty_holding d on d.unit_id = o.unit_id and d.duty = 'contact' join person p on p.id = d.person_id
       where o.kind = 'result' and o.state in ('open', 'submitted')
     ), rung as (select * from owed, unnest(array['t-7', 't-3', 't-1']) with ordinality r (rung, step)
     ), written as (
       insert into letter (person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, text, send_at, formed_at, state, finished_at, last_reply)
       select person_id, 'full:' || place || ':' || rung, 'digest', name, email, '督办提醒：' || title, 'full-' || place || '-' || rung, '[]', '', '请按时办理。',
         sent, sent, case when place % 40 = 0 then 'failed' when place % 41 = 0 then 'inDoubt' else 'sent' end, sent, '250 ok'
       from rung, lateral (select timestamptz '2026-11-16 08:30+08' + step * interval '2 days' as sent) at returning id, slot_key
     ) insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at, letter_id)
     select r.task_id, r.id, r.unit_id, 1, r.rung, 'contact', 'ladder', 'inLetter', '2026-11-20', '2026-11-20', '2026-11-20', w.id
     from rung r join written w on w.slot_key = 'full:' || r.place || ':' || r.rung`,
  );
}
