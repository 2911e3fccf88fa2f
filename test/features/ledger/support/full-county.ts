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
