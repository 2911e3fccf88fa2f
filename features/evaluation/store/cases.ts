import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateOf, millis, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { PreviewReason } from '../rules/plan-evaluation';
import type { EvaluationCaseRepository } from '../use-cases/evaluation-repository';
import type { Nomination, Preview, Statement } from '../use-cases/evaluation-rows';
import { withoutNulls } from './without-nulls';

const days = (column: string): string => `${column} - date '1970-01-01'`;

interface PreviewRow {
  readonly id: string;
  readonly evaluationId: string;
  readonly number: number;
  readonly snapshotId: string | null;
  readonly reason: PreviewReason;
  readonly content: string;
  readonly hash: string;
  readonly madeAtMs: number;
}

const PREVIEW = `id, evaluation_id as "evaluationId", number, snapshot_id as "snapshotId", reason, content, hash, ${millis('made_at')} as "madeAtMs"`;

const STATEMENT = `
  select s.id, s.evaluation_id as "evaluationId", s.unit_id as "unitId", u.name as "unitName", s.actor_unit_id as "actorUnitId", s.mark, s.draft,
    s.preview_id as "previewId", s.obligation_id as "obligationId", ${millis('s.shown_at')} as "shownAtMs", ${days('s.window_from')} as "windowFrom",
    ${days('s.until_day')} as "untilDay", s.text, s.is_late as "isLate", stater.name as "statedBy", stater.person_id as "statedByPersonId",
    ${millis('s.stated_at')} as "statedAtMs", s.answer, s.is_upheld as "isUpheld", answerer.name as "answeredBy",
    ${millis('s.answered_at')} as "answeredAtMs", ${millis('s.released_at')} as "releasedAtMs"
  from evaluation_statement s join unit u on u.id = s.unit_id left join account stater on stater.id = s.stated_by
    left join account answerer on answerer.id = s.answered_by`;

interface StatementRow {
  readonly id: string;
  readonly evaluationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly actorUnitId: string;
  readonly mark: Statement['mark'];
  readonly draft: Statement['draft'];
  readonly previewId: string;
  readonly obligationId: string | null;
  readonly shownAtMs: number;
  readonly windowFrom: CivilDay;
  readonly untilDay: CivilDay;
  readonly text: string | null;
  readonly isLate: boolean | null;
  readonly statedBy: string | null;
  readonly statedByPersonId: string | null;
  readonly statedAtMs: number | null;
  readonly answer: string | null;
  readonly isUpheld: boolean | null;
  readonly answeredBy: string | null;
  readonly answeredAtMs: number | null;
  readonly releasedAtMs: number | null;
}

const previewOf = (row: PreviewRow): Preview => withoutNulls(row);
const statementOf = (row: StatementRow): Statement => withoutNulls(row);

const nominationOf = ({ withdrawnAtMs, ...row }: Omit<Nomination, 'withdrawnAtMs'> & { withdrawnAtMs: number | null }): Nomination => ({
  ...row,
  ...(withdrawnAtMs !== null && { withdrawnAtMs }),
});

/** 考核预览、提名、陈述, on Postgres. */
export const evaluationCaseRepository = (sql: Sql): EvaluationCaseRepository => ({
  async addPreview({ id, evaluationId, snapshotId, reason, content }, nowMs) {
    const rows = await sql<PreviewRow>(
      `insert into evaluation_preview (id, evaluation_id, number, snapshot_id, reason, content, hash, made_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, encode(sha256(convert_to($5, 'UTF8')), 'hex'), $6
       from evaluation_preview where evaluation_id = $2 returning ${PREVIEW}`,
      [id, evaluationId, snapshotId ?? null, reason, content, timeOf(nowMs)],
    );
    const [made] = rows.map(previewOf);
    if (!made) throw new Error(`the preview ${id} was not written`);
    return made;
  },
  async previews(evaluationId) {
    const rows = await sql<PreviewRow>(`select ${PREVIEW} from evaluation_preview where evaluation_id = $1 order by number desc`, [
      evaluationId,
    ]);
    return rows.map(previewOf);
  },
  async nominations(evaluationId) {
    const rows = await sql<Omit<Nomination, 'withdrawnAtMs'> & { withdrawnAtMs: number | null }>(
      `select n.id, n.unit_id as "unitId", u.name as "unitName", n.person_id as "personId", p.name as "personName", n.mark, n.reason, a.name as "nominatedBy",
         ${millis('n.nominated_at')} as "nominatedAtMs", ${millis('n.withdrawn_at')} as "withdrawnAtMs"
       from evaluation_nomination n join unit u on u.id = n.unit_id join person p on p.id = n.person_id left join account a on a.id = n.nominated_by
       where n.evaluation_id = $1 order by n.id`,
      [evaluationId],
    );
    return rows.map(nominationOf);
  },
  async nominate({ id, evaluationId, unitId, personId, mark, reason, accountId }) {
    const rows = await sql(
      `insert into evaluation_nomination (id, evaluation_id, unit_id, person_id, mark, reason, nominated_by, nominated_at)
       values ($1, $2, $3, $4, $5, $6, $7, duban_now()) on conflict do nothing returning id`,
      [id, evaluationId, unitId, personId, mark, reason, accountId],
    );
    return rows.length > 0;
  },
  async withdraw(nominationId, accountId) {
    await sql('update evaluation_nomination set withdrawn_by = $2, withdrawn_at = duban_now() where id = $1 and withdrawn_at is null', [
      nominationId,
      accountId,
    ]);
  },
  async statements(evaluationId) {
    const rows = await sql<StatementRow>(`${STATEMENT} where s.evaluation_id = $1 order by s.id`, [evaluationId]);
    return rows.map(statementOf);
  },
  async findStatement(id) {
    const [row] = await sql<StatementRow>(`${STATEMENT} where s.id = $1`, [id]);
    return row && statementOf(row);
  },
  async addStatements(evaluationId, rows, nowMs) {
    const json = rows.map(({ draft, windowFrom, untilDay, ...row }) => ({
      id: row.id,
      unit_id: row.unitId,
      actor_unit_id: row.actorUnitId,
      mark: row.mark,
      draft,
      preview_id: row.previewId,
      window_from: dateOf(windowFrom),
      until_day: dateOf(untilDay),
    }));
    await sql(
      `insert into evaluation_statement (id, evaluation_id, unit_id, actor_unit_id, mark, draft, preview_id, shown_at, window_from, until_day)
       select id, $1, unit_id, actor_unit_id, mark, draft, preview_id, $3, window_from, until_day from jsonb_to_recordset($2::jsonb) as row
         (id uuid, unit_id uuid, actor_unit_id uuid, mark text, draft jsonb, preview_id uuid, window_from date, until_day date)`,
      [evaluationId, JSON.stringify(json), timeOf(nowMs)],
    );
  },
  async release(ids, nowMs) {
    await sql('update evaluation_statement set released_at = $2 where id = any ($1::uuid[])', [ids, timeOf(nowMs)]);
  },
  async takeUp(ids) {
    await sql('update evaluation_statement set released_at = null where id = any ($1::uuid[])', [ids]);
  },
  async linkObligations(evaluationId, taskId) {
    await sql(
      `update evaluation_statement s set obligation_id = o.id from obligation o
       where s.evaluation_id = $1 and s.obligation_id is null and o.task_id = $2 and o.kind = 'statement' and o.key = 'statement:' || s.unit_id`,
      [evaluationId, taskId],
    );
  },
  async state(id, { text, isLate, accountId }) {
    await sql('update evaluation_statement set text = $2, is_late = $3, stated_by = $4, stated_at = duban_now() where id = $1', [
      id,
      text,
      isLate,
      accountId,
    ]);
  },
  async answer(id, { answer, isUpheld, accountId }) {
    await sql('update evaluation_statement set answer = $2, is_upheld = $3, answered_by = $4, answered_at = duban_now() where id = $1', [
      id,
      answer,
      isUpheld,
      accountId,
    ]);
  },
  async isOfUnit(personId, unitId, day) {
    const [row] = await sql<{ held: boolean }>(
      `select exists (
         select from unit u where (u.id = $2 or u.parent_id = $2) and (
           exists (select from duty_holding h where h.person_id = $1 and h.unit_id = u.id and daterange(h.from_day, h.to_day, '[]') @> $3::date)
           or exists (select from area_holding h where h.person_id = $1 and h.unit_id = u.id and daterange(h.from_day, h.to_day, '[]') @> $3::date))) as held`,
      [personId, unitId, dateOf(day)],
    );
    return row?.held === true;
  },
});
