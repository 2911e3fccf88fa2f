import { civilDayOf, formatDay } from '../../../core/calendar/civil-day';
import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { OpenItem } from '../rules/overdue-items';
import type { AssignmentInArrears, ReminderLetter, ReminderLetterRepository } from '../use-cases/reminder-letter-repository';

const LETTER = `
  select l.id, l.assignment_id as "assignmentId", l.unit_id as "unitId", u.name as "unitName", t.id as "taskId", t.ordinal, t.title as "taskTitle",
    c.document_number as "documentNumber", l.issuer, l.title, l.addressee, l.draft_text as "draftText", l.text, l.state, l.version::int as version,
    l.drafted_at as "draftedAt", d.name as "draftedBy", l.number, l.issued_on::text as "issuedOn", l.issued_at as "issuedAt", i.name as "issuedBy", l.sha256,
    array(select person_id from account where l.author_ids ? id::text and person_id is not null) as "byPersonIds"
  from reminder_document l join unit u on u.id = l.unit_id join assignment a on a.id = l.assignment_id join task t on t.id = a.task_id
    join campaign c on c.id = t.campaign_id left join account d on d.id = (l.author_ids ->> 0)::uuid left join account i on i.id = l.issued_by`;

const ASSIGNMENT = `
  select a.id as "assignmentId", a.unit_id as "unitId", u.name as "unitName", t.id as "taskId", t.ordinal, t.title as "taskTitle", c.title as "campaignTitle",
    c.document_number as "documentNumber",
    (select json_build_object('name', f.name, 'telephone', f.telephone, 'contacts', array(select distinct p.name from duty_holding h
      join person p on p.id = h.person_id where h.unit_id = f.id and h.duty = 'office' and daterange(h.from_day, h.to_day, '[]') @> $2::date order by 1))
      from unit f where f.id = c.office_unit_id) as office,
    (select coalesce(json_agg(json_build_object('kind', o.kind, 'title', o.title, 'deadlineDay', o.deadline_day) order by o.deadline_day, o.key), '[]')
      from obligation o where o.assignment_id = a.id and o.state = 'open') as open,
    (select coalesce(json_agg(e.at order by e.id), '[]') from audit_entry e
      where e.entity = 'assignment' and e.entity_id = a.id::text and e.kind = 'assignment.urged') as "urgedAt"
  from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id join campaign c on c.id = t.campaign_id`;

type LetterRow = Omit<ReminderLetter, 'draftedAt' | 'issuedAt'> & { readonly draftedAt: Date; readonly issuedAt: Date | null };
type AssignmentRow = Omit<AssignmentInArrears, 'open'> & {
  readonly open: readonly (Omit<OpenItem, 'deadlineDay'> & { readonly deadlineDay: string })[];
};

const letterOf = ({ draftedAt, issuedAt, ...row }: LetterRow): ReminderLetter => ({
  ...row,
  draftedAt: timeOf(draftedAt.getTime()),
  issuedAt: issuedAt && timeOf(issuedAt.getTime()),
});

const assignmentOf = (row: AssignmentRow): AssignmentInArrears => ({
  ...row,
  open: row.open.map((item) => ({ ...item, deadlineDay: civilDayOf(item.deadlineDay) })),
});

/** 催办函, on Postgres. */
export const reminderLetterRepository = (sql: Sql): ReminderLetterRepository => ({
  async assignment(id, today) {
    const [row] = await sql<AssignmentRow>(`${ASSIGNMENT} where a.id = $1`, [id, formatDay(today)]);
    return row && assignmentOf(row);
  },
  async assignmentsOf(taskId, today) {
    const rows = await sql<AssignmentRow>(`${ASSIGNMENT} where a.task_id = $1 order by u.code, a.id`, [taskId, formatDay(today)]);
    return rows.map(assignmentOf);
  },
  async add({ id, assignmentId, unitId, issuer, title, addressee, text, accountId }) {
    await sql(
      `insert into reminder_document (id, assignment_id, unit_id, issuer, title, addressee, draft_text, text, author_ids, drafted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7, jsonb_build_array($8::uuid), duban_now())`,
      [id, assignmentId, unitId, issuer, title, addressee, text, accountId],
    );
  },
  async lock(id) {
    const [row] = await sql<LetterRow>(`${LETTER} where l.id = $1 for update of l`, [id]);
    return row && letterOf(row);
  },
  async find(id) {
    const [row] = await sql<LetterRow>(`${LETTER} where l.id = $1`, [id]);
    return row && letterOf(row);
  },
  async listOf(taskId) {
    const rows = await sql<LetterRow>(`${LETTER} where t.id = $1 order by l.id desc limit 100`, [taskId]);
    return rows.map(letterOf);
  },
  async change(id, { state, accountId, edited, issued }) {
    await sql(
      `update reminder_document set state = $2, version = version + 1,
         title = coalesce($3, title), addressee = coalesce($4, addressee), text = coalesce($5, text),
         author_ids = case when $6 and not author_ids ? $7::text then author_ids || jsonb_build_array($7::text) else author_ids end,
         number = $8::text, issued_on = $9::date, content = $10::bytea, sha256 = encode(sha256($10::bytea), 'hex'),
         issued_by = case when $8::text is not null then $7::text::uuid end, issued_at = case when $8::text is not null then duban_now() end
       where id = $1`,
      [
        id,
        state,
        edited?.title ?? null,
        edited?.addressee ?? null,
        edited?.text ?? null,
        edited !== undefined,
        accountId,
        issued?.number ?? null,
        issued?.issuedOn ?? null,
        issued ? Buffer.from(issued.content) : null,
      ],
    );
  },
  async content(id) {
    const [row] = await sql<{ bytes: Buffer; isIntact: boolean }>(
      `select content as bytes, encode(sha256(content), 'hex') = sha256 as "isIntact" from reminder_document where id = $1 and content is not null`,
      [id],
    );
    return row;
  },
});
