import { dateOf, millis, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { EvaluationRepository } from '../use-cases/evaluation-repository';
import type { StatementFacts } from '../rules/stages';
import type { Evaluation, EvaluationStanding } from '../use-cases/evaluation-rows';
import { withoutNulls } from './without-nulls';

const days = (column: string): string => `e.${column} - date '1970-01-01'`;

const COLUMNS = `e.id, e.campaign_id as "campaignId", c.title as "campaignTitle", e.year, e.title, ${days('cut_off_day')} as "cutOffDay", e.settings, e.state,
    e.version::int as version, ${millis('e.opened_at')} as "openedAtMs", e.task_id as "taskId", e.snapshot_id as "snapshotId",
    e.score_list_id as "scoreListId",
    ${millis('e.frozen_at')} as "frozenAtMs", ${days('scoring_until')} as "scoringUntil", ${millis('e.scored_at')} as "scoredAtMs",
    ${days('nominations_from')} as "nominationsFrom", ${days('nominations_until')} as "nominationsUntil", ${millis('e.nominated_at')} as "nominatedAtMs",
    ${millis('e.revision_asked_at')} as "revisionAskedAtMs", e.revision_reason as "revisionReason", ${millis('e.drafted_at')} as "draftedAtMs",
    ${millis('e.submitted_at')} as "submittedAtMs", ${millis('e.returned_at')} as "returnedAtMs", ${millis('e.approved_at')} as "approvedAtMs",
    e.outcome, ${millis('e.closed_at')} as "closedAtMs"`;
const FROM = 'from evaluation e join campaign c on c.id = e.campaign_id';
const EVALUATION = `select ${COLUMNS} ${FROM}`;

/** With what tells where each stands, in one statement for all of them. */
const STANDING = `
  select ${COLUMNS}, exists (select from evaluation_preview p where p.evaluation_id = e.id) as "hasPreview",
    coalesce((select json_agg(json_build_object('id', s.id, 'unitId', s.unit_id, 'mark', s.mark, 'fromDay', s.window_from - date '1970-01-01',
        'untilDay', s.until_day - date '1970-01-01', 'statedAtMs', ${millis('s.stated_at')}, 'isLate', s.is_late,
        'answeredAtMs', ${millis('s.answered_at')}, 'isUpheld', s.is_upheld, 'isReleased', s.released_at is not null) order by s.id)
      from evaluation_statement s where s.evaluation_id = e.id), '[]') as statements,
    coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'state', d.state) order by d.id)
      from evaluation_document d where d.evaluation_id = e.id), '[]') as documents,
    array(select distinct n.unit_id from evaluation_nomination n where n.evaluation_id = e.id and n.withdrawn_at is null) as "nominatedUnitIds"
  ${FROM}`;
const ASKING = `where e.state = 'open' or exists (
  select from evaluation_document d where d.evaluation_id = e.id and d.kind = 'correction' and d.state in ('draft', 'submitted', 'approved'))`;

type Nullable<T> = { readonly [Key in keyof T]-?: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key] };
type Row = Nullable<Evaluation>;
type StandingRow = Row &
  Omit<EvaluationStanding, 'evaluation' | 'statements'> & { readonly statements: readonly Nullable<StatementFacts>[] };

const evaluationOf = (row: Row): Evaluation => withoutNulls(row);
const standingOf = ({ hasPreview, statements, documents, nominatedUnitIds, ...row }: StandingRow): EvaluationStanding => ({
  evaluation: evaluationOf(row),
  hasPreview,
  statements: statements.map((one): StatementFacts => withoutNulls(one)),
  documents,
  nominatedUnitIds,
});

/** 年终考核 on Postgres. */
export const evaluationRepository = (sql: Sql): EvaluationRepository => {
  const read = async (where: string, values: readonly unknown[]): Promise<readonly Evaluation[]> =>
    (await sql<Row>(`${EVALUATION} ${where}`, values)).map(evaluationOf);
  const set = async (id: string, change: string, values: readonly unknown[] = []): Promise<void> => {
    await sql(`update evaluation set ${change} where id = $1`, [id, ...values]);
  };
  return {
    async add({ id, campaignId, year, title, cutOffDay, settings, accountId }) {
      const rows = await sql(
        `insert into evaluation (id, campaign_id, year, title, workflow_key, cut_off_day, settings, opened_by, opened_at)
         values ($1, $2, $3, $4, $2::uuid || ':' || $3::int, $5, $6, $7, duban_now()) on conflict do nothing returning id`,
        [id, campaignId, year, title, dateOf(cutOffDay), JSON.stringify(settings), accountId ?? null],
      );
      return rows.length > 0;
    },
    ofCampaign: (campaignId) => read('where e.campaign_id = $1 order by e.year', [campaignId]),
    async standings(which) {
      const rows = await sql<StandingRow>(`${STANDING} ${which === 'asking' ? ASKING : ''} order by e.id desc limit 100`);
      return rows.map(standingOf);
    },
    find: async (id) => (await read('where e.id = $1', [id]))[0],
    lock: async (id) => (await read('where e.id = $1 for update of e', [id]))[0],
    raiseVersion: (id) => set(id, 'version = version + 1'),
    async listOpen() {
      const rows = await sql<{ id: string }>(`select id from evaluation where state = 'open' order by id`);
      return rows.map(({ id }) => id);
    },
    finish: ({ id, version }, nextAtMs) =>
      set(id, 'seen_version = $2, next_at = to_timestamp($3::float8 / 1000)', [version, nextAtMs ?? null]),
    setTask: (id, taskId) => set(id, 'task_id = $2', [taskId]),
    setFrozen: (id, { snapshotId, scoringUntil }, nowMs) =>
      set(id, 'snapshot_id = $2, scoring_until = coalesce($3::date, scoring_until), frozen_at = coalesce(frozen_at, $4)', [
        snapshotId ?? null,
        dateOf(scoringUntil),
        timeOf(nowMs),
      ]),
    setScored: (id, accountId, nowMs) => set(id, 'scored_at = $2, scored_by = $3', [timeOf(nowMs), accountId ?? null]),
    setNominations: (id, { fromDay, untilDay }) =>
      set(id, 'nominations_from = $2, nominations_until = $3', [dateOf(fromDay), dateOf(untilDay)]),
    setNominated: (id, nowMs) => set(id, 'nominated_at = $2', [timeOf(nowMs)]),
    askRevision: (id, reason, nowMs) => set(id, 'revision_asked_at = $2, revision_reason = $3', [timeOf(nowMs), reason]),
    setDrafted: (id, nowMs) => set(id, 'drafted_at = $2', [timeOf(nowMs)]),
    setSubmitted: (id, accountId, nowMs) => set(id, 'submitted_at = $2, submitted_by = $3', [timeOf(nowMs), accountId]),
    setReturned: (id, nowMs) => set(id, 'returned_at = $2', [timeOf(nowMs)]),
    setApproved: (id, nowMs) => set(id, 'approved_at = $2', [timeOf(nowMs)]),
    async moveWindows(id, { scoringUntil, nominationsUntil, statements }) {
      await set(id, 'scoring_until = coalesce($2::date, scoring_until), nominations_until = coalesce($3::date, nominations_until)', [
        dateOf(scoringUntil),
        dateOf(nominationsUntil),
      ]);
      const rows = statements.map((one) => ({ id: one.id, until: dateOf(one.untilDay) }));
      await sql(
        `update evaluation_statement s set until_day = row.until from jsonb_to_recordset($1::jsonb) as row (id uuid, until date) where s.id = row.id`,
        [JSON.stringify(rows)],
      );
    },
    close: (id, outcome, nowMs) => set(id, `state = 'closed', outcome = $2, closed_at = $3`, [outcome, timeOf(nowMs)]),
    async handsIn(id) {
      const rows = await sql<{ personId: string }>(
        `select distinct a.person_id as "personId" from account a where a.person_id is not null and a.id in (
           select nominated_by from evaluation_nomination where evaluation_id = $1
           union select answered_by from evaluation_statement where evaluation_id = $1
           union select scored_by from evaluation where id = $1
           union select l.made_by from evaluation e join evaluation_score_list l on l.id = e.score_list_id where e.id = $1
           union select adjusted_by from evaluation_adjustment where evaluation_id = $1
           union select d.decided_by from evaluation_adjustment j join evaluation_adjustment_decision d on d.adjustment_id = j.id where j.evaluation_id = $1
           union select account_id from evaluation_decision where evaluation_id = $1 and kind = 'submit'
           union select hand.id::uuid from evaluation_document d, jsonb_array_elements_text(d.author_ids) as hand (id) where d.evaluation_id = $1)`,
        [id],
      );
      return rows.map(({ personId }) => personId);
    },
  };
};
