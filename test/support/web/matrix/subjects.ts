import type { Web } from '../web';
import type { Relation } from './expected';

/** The units whose business is asked for. T1V and T1J lie below T1; it acts for the first, and the second stands for itself. */
export const SUBJECT_UNITS = ['T1', 'T1V', 'T1J', 'TAX'] as const;
export type SubjectUnit = (typeof SUBJECT_UNITS)[number];
/** Where the readers hold their duties. */
export type Place = 'T1' | 'T1V' | 'OFF';

export const RELATIONS: Readonly<Record<Place, Readonly<Record<SubjectUnit, Relation>>>> = {
  T1: { T1: 'own', T1V: 'child', T1J: 'independentChild', TAX: 'other' },
  T1V: { T1: 'parent', T1V: 'own', T1J: 'other', TAX: 'other' },
  OFF: { T1: 'other', T1V: 'other', T1J: 'other', TAX: 'other' },
};

/** A word that stands in every text of a unit's business and nowhere else. */
export const markerOf = (unit: SubjectUnit): string => `密${unit.toLowerCase()}密`;

/**
 * What the `{id}` of a route is, by the words before it. A route about a unit's business whose words are not here fails the matrix: say here what its id is, and
 * make one of it in `BUSINESS`.
 */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/campaigns\/\{id\}/, 'campaign'],
  [/\/tasks\/\{id\}/, 'task'],
  [/\/assignments\/\{id\}/, 'assignment'],
  [/\/obligations\/\{id\}/, 'obligation'],
  [/\/reports\/\{id\}/, 'report'],
  [/\/instructions\/\{id\}/, 'instruction'],
  [/\/parts\/\{id\}/, 'part'],
  [/\/extension-requests\/\{id\}/, 'extensionRequest'],
  [/\/objections\/\{id\}/, 'objection'],
  [/\/letters\/\{id\}/, 'letter'],
  [/\/evidence\/\{id\}/, 'evidence'],
  [/\/bulletins\/\{id\}/, 'bulletin'],
  [/\/reminder-letters\/\{id\}/, 'reminderLetter'],
  [/\/cycles\/\{id\}/, 'cycle'],
  [/\/evaluations\/\{id\}/, 'evaluation'],
  [/\/units\/\{id\}/, 'unit'],
  [/\/persons\/\{id\}/, 'person'],
];

export const subjectKindOf = (path: string): string | undefined => KINDS.find(([pattern]) => pattern.test(path))?.[1];

const PEOPLE = `
  with village as (
    insert into unit (code, name, kind, parent_id, is_acted_for) select 'T1V', '青山镇一村村民委员会', 'village', id, true from unit where code = 'T1' returning id),
  made as (
    insert into person (name, email) select code || '-' || duty, lower(code || '-' || duty) || '@county.example'
    from (select 'OFF' as code, unnest($1::text[]) as duty union all select 'T1V', unnest(array['contact', 'deputy', 'leader', 'head'])) wanted
    where not exists (select from person where email = lower(code || '-' || duty) || '@county.example') returning id, name),
  held as (
    insert into duty_holding (person_id, unit_id, duty)
    select made.id, case when made.name like 'T1V-%' then village.id else office.id end, split_part(made.name, '-', 2)
    from made, village, unit office where office.code = 'OFF')
  insert into account (person_id, name) select id, name from made`;

/** One of everything that a unit has: $1 its code, $2 the word in its texts. */
const BUSINESS = `
  with u as (select id from unit where code = $1),
  person_made as (insert into person (name, email) values ($1 || '-resident', lower($1) || '-resident@county.example') returning id),
  area_made as (
    insert into area_holding (person_id, unit_id, group_name, capacity) select p.id, u.id, $2 || '组', 'residentTeam' from person_made p, u),
  campaign_made as (
    insert into campaign (title, issue_date, office_unit_id, notice_text, policy, issued_at)
    select $2 || '通知', '2026-11-02', (select id from unit where code = 'OFF'), $2 || '正文', (select policy from campaign limit 1), '2026-11-02' returning id),
  task_made as (
    insert into task (campaign_id, position, kind, ordinal, title, measures) select id, 1, 'task', '（一）', $2 || '任务', $2 || '措施' from campaign_made returning id, campaign_id),
  assignment_made as (
    insert into assignment (task_id, campaign_id, unit_id, role, assigned_at, active_since)
    select t.id, t.campaign_id, u.id, 'responsible', '2026-11-02', '2026-11-02' from task_made t, u returning id, task_id),
  obligation_made as (
    insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since)
    select a.task_id, a.id, u.id, kind, kind, $2 || kind, 'open', '2026-12-20', '2026-12-20', '2026-11-02', '2026-11-02'
    from assignment_made a, u, unnest(array['receipt', 'result']) as kind returning id, kind, task_id, assignment_id, unit_id),
  deadline_made as (
    insert into obligation_deadline (obligation_id, version, day, reason, set_at) select id, 1, '2026-12-20', 'printed', '2026-11-02' from obligation_made),
  report_made as (
    insert into report (obligation_id, task_id, assignment_id, unit_id, sequence, text, is_final, occurred_on, recorded_at)
    select id, task_id, assignment_id, unit_id, 1, $2 || '反馈', true, '2026-11-20', '2026-11-20' from obligation_made where kind = 'result' returning id),
  content_made as (
    insert into evidence_content (unit_id, sha256, bytes) select id, $2, convert_to($2 || '材料', 'UTF8') from u returning unit_id),
  evidence_made as (
    insert into evidence (report_id, unit_id, position, name, kind, size, sha256)
    select r.id, c.unit_id, 0, $2 || '.txt', 'txt', 12, $2 from report_made r, content_made c returning id),
  request_made as (
    insert into extension_request (obligation_id, assignment_id, unit_id, deadline_version, requested_day, reason, progress, recorded_at)
    select id, assignment_id, unit_id, 1, '2026-12-30', $2 || '理由', $2 || '进展', '2026-11-20' from obligation_made where kind = 'result' returning id),
  objection_made as (
    insert into objection (assignment_id, unit_id, reason, recorded_at) select a.id, u.id, $2 || '申诉', '2026-11-20' from assignment_made a, u returning id),
  instruction_made as (
    insert into instruction (assignment_id, unit_id, text, recorded_at)
    select a.id, u.id, $2 || '批示', '2026-11-20' from assignment_made a, u returning id),
  part_made as (
    insert into part (obligation_id, parent_unit_id, unit_id, title, text, due_day, recorded_at)
    select o.id, o.unit_id, o.unit_id, $2 || '事项', $2 || '分解', '2026-12-10', '2026-11-20' from obligation_made o where o.kind = 'result' returning id),
  answer_made as (
    insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since)
    select a.task_id, a.id, u.id, 'answer', 'answer:' || i.id, $2 || '批示', 'open', '2026-12-20', '2026-12-20', '2026-11-20', '2026-11-20'
    from assignment_made a, u, instruction_made i),
  letter_made as (
    insert into letter (person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, text, send_at, formed_at, state, finished_at)
    select p.id, 'matrix', 'event', p.name, p.email, $2 || '信', '<' || $1 || '@x>', '[]', '', $2 || '信的正文', '2026-11-20', '2026-11-20', 'failed', '2026-11-20'
    from person p where p.email = lower($1) || '-contact@county.example' returning id),
  reminder_made as (
    insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at, letter_id)
    select o.task_id, o.id, o.unit_id, 1, 't-3', 'contact', 'ladder', 'inLetter', '2026-11-20', '2026-11-20', '2026-11-20', l.id from obligation_made o, letter_made l),
  series_made as (
    insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
    select c.id, $2 || '指标', '2026-11-02', jsonb_build_array(u.id), '[{"day": "2026-12-20", "goal": 9800}]', u.id, '2026-11-02' from campaign_made c, u returning id),
  entry_made as (
    insert into figure_entry (series_id, unit_id, through_day, paid, channel, recorded_at) select s.id, u.id, '2026-11-19', 1, 'form', '2026-11-20' from series_made s, u),
  snapshot_made as (
    insert into figure_snapshot (series_id, through_day, content, hash, taken_at)
    select id, '2026-11-19', content, encode(sha256(convert_to(content, 'UTF8')), 'hex'), '2026-11-20'
    from series_made, (select '{"metric":"指标","startDay":20000,"goals":[],"smallestQuota":30,"day":20001,"units":{"townships":[],"villages":[]}}' as content) c
    returning id),
  bulletin_made as (
    insert into bulletin (campaign_id, snapshot_id, form, title, addressees, issuer, draft_text, text, state, author_ids, drafted_at, approved_by, approved_at,
      number, issued_on, issued_at)
    select c.id, s.id, 'redHead', $2 || '通报', $2 || '主送', '县府办', '原稿', $2 || '正文', 'issued', '[]', '2026-11-20', (select id from account limit 1),
      '2026-11-20', '县政发〔2026〕1号', '2026-11-20', '2026-11-20' from campaign_made c, snapshot_made s returning id),
  cycle_made as (
    insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, roster_key, posting_key, roster_due, posting_due, data_through, opened_at)
    select t.campaign_id, t.id, 'monthly', '2026-10', $2, $2 || '公示', 'roster:2026-10', 'posting:2026-10', '2026-11-10', '2026-11-20', '2026-10-31', '2026-11-01'
    from task_made t returning id),
  village_made as (
    insert into village_posting (cycle_id, unit_id, township_id, state, posted_on, place, handled_by, timing, recorded_at)
    select c.id, u.id, u.id, 'posted', '2026-11-18', $2 || '村口', $2 || '某', 'inTime', '2026-11-18' from cycle_made c, u),
  entry_of_posting as (
    insert into posting_entry (cycle_id, unit_id, state, posted_on, place, recorded_at)
    select c.id, u.id, 'posted', '2026-11-18', $2 || '村口', '2026-11-18' from cycle_made c, u),
  roster_owed as (
    insert into obligation (task_id, assignment_id, unit_id, kind, key, title, state, printed_day, deadline_day, opened_at, active_since)
    select a.task_id, a.id, u.id, 'roster', 'roster:2026-10', $2 || '清册', 'open', '2026-12-20', '2026-12-20', '2026-11-02', '2026-11-02' from assignment_made a, u),
  roster_made as (
    insert into roster (cycle_id, version, unit_id, delivered_on, persons, note, recorded_at)
    select c.id, 1, u.id, '2026-11-09', 7, $2 || '备注', '2026-11-09' from cycle_made c, u returning id),
  reminder_document_made as (
    insert into reminder_document (assignment_id, unit_id, issuer, title, addressee, draft_text, text, state, author_ids, drafted_at, number, issued_on, issued_by, issued_at,
      content, sha256)
    select a.id, u.id, '县府办', $2 || '催办函', $2 || '主送', '原稿', $2 || '正文', 'issued', '[]', '2026-11-20', '县政函〔2026〕1号', '2026-11-20',
      (select id from account limit 1), '2026-11-20', convert_to($2 || '函', 'UTF8'), encode(sha256(convert_to($2 || '函', 'UTF8')), 'hex')
    from assignment_made a, u returning id),
  evaluation_made as (
    insert into evaluation (campaign_id, year, title, workflow_key, cut_off_day, settings, opened_at)
    select id, 2026, $2 || '考核', id || ':2026', '2026-12-31', '{"goal": 9800, "bottomThree": "missedTargetOnly", "smallestQuota": 30}', '2026-11-20' from campaign_made returning id),
  preview_made as (
    insert into evaluation_preview (evaluation_id, number, snapshot_id, content, hash, reason, made_at)
    select e.id, 1, s.id, '{"cutOffDay":20818,"settings":{"goal":9800,"bottomThree":"missedTargetOnly","smallestQuota":30},"byObligations":[],"persons":[]}', '', 'first', '2026-11-20'
    from evaluation_made e, snapshot_made s returning id, evaluation_id),
  statement_made as (
    insert into evaluation_statement (evaluation_id, unit_id, actor_unit_id, mark, draft, preview_id, shown_at, window_from, until_day)
    select p.evaluation_id, u.id, u.id, 'bottomThree', jsonb_build_object('name', $2 || '拟稿'), p.id, '2026-11-20', '2026-11-20', '2026-12-20' from preview_made p, u),
  nomination_made as (
    insert into evaluation_nomination (evaluation_id, unit_id, person_id, mark, reason, nominated_at)
    select e.id, u.id, p.id, 'commendation', $2 || '先进', '2026-11-20' from evaluation_made e, u, person_made p),
  evaluation_document_made as (
    insert into evaluation_document (evaluation_id, preview_id, kind, title, addressees, issuer, draft_text, text, named, author_ids, drafted_at)
    select evaluation_id, id, 'criticism', $2 || '批评', $2 || '主送', '县府办', '原稿', $2 || '正文', '[]', '[]', '2026-11-20' from preview_made),
  audit_made as (
    insert into audit_entry (actor, unit_id, kind, entity, entity_id, after, reason)
    select 'system:test', u.id, 'report.submitted', 'report', r.id::text, jsonb_build_object('text', $2 || '内容'), $2 || '原因' from u, report_made r)
  select (select id from campaign_made) as campaign, t.id as task, a.id as assignment, o.id as obligation, r.id as report, x.id as "extensionRequest", j.id as objection,
    (select id from instruction_made) as instruction, (select id from part_made) as part,
    l.id as letter, u.id as unit, (select id from person_made) as person, e.id as evidence, (select id from bulletin_made) as bulletin, (select id from reminder_document_made) as "reminderLetter",
    (select id from cycle_made) as cycle, (select id from evaluation_made) as evaluation
  from u, task_made t, assignment_made a, obligation_made o, report_made r, request_made x, objection_made j, letter_made l, evidence_made e where o.kind = 'result'`;

export type Subjects = Readonly<Record<SubjectUnit, Readonly<Record<string, string>>>>;

/** Makes a village, a person for each duty (`off-auditor@county.example`), and one of everything that each subject unit has, in a notice of its own. */
export async function makeSubjects({ opened }: Pick<Web, 'opened'>, officeDuties: readonly string[]): Promise<Subjects> {
  await opened.owner(PEOPLE, [[...officeDuties]]);
  const made: [string, Record<string, string>][] = [];
  for (const unit of SUBJECT_UNITS) {
    const [row] = await opened.owner<Record<string, string>>(BUSINESS, [unit, markerOf(unit)]);
    if (!row) throw new Error(`nothing was made for ${unit}`);
    made.push([unit, row]);
  }
  return Object.fromEntries(made) as unknown as Subjects;
}
