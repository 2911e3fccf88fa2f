import { millis } from '../../../../platform/postgres/rows';
import type { Sql } from '../../../../platform/postgres/sql';
import type {
  Adjustment,
  AdjustmentContent,
  AdjustmentFile,
  ScoreRepository,
  StoredScoreList,
} from '../../use-cases/score/score-repository';
import { withoutNulls } from '../without-nulls';

const LIST = `
  select l.id, l.campaign_id as "campaignId", l.version, l.content as list, a.name as "madeBy", ${millis('l.made_at')} as "madeAtMs"
  from evaluation_score_list l left join account a on a.id = l.made_by`;

interface ListRow extends Omit<StoredScoreList, 'madeBy'> {
  readonly madeBy: string | null;
}

interface AdjustmentRow extends Omit<Adjustment, 'byPersonId' | 'isConfirmed' | 'opinion' | 'decidedBy' | 'decidedAtMs'> {
  readonly byPersonId: string | null;
  readonly isConfirmed: boolean | null;
  readonly opinion: string | null;
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
}

/** 评分指标和评分调整, on Postgres. */
export const scoreRepository = (sql: Sql): ScoreRepository => {
  const list = async (where: string, value: string): Promise<StoredScoreList | undefined> => {
    const [row] = await sql<ListRow>(`${LIST} ${where}`, [value]);
    return row && withoutNulls(row);
  };
  const adjustments = async (evaluationId: string): Promise<readonly Adjustment[]> => {
    const rows = await sql<AdjustmentRow>(
      `select j.id, j.evaluation_id as "evaluationId", j.unit_id as "unitId", u.name as "unitName", j.indicator, j.points, j.reason, j.evidence, a.name as by,
         a.person_id as "byPersonId", ${millis('j.adjusted_at')} as "atMs", d.is_confirmed as "isConfirmed", d.opinion, decider.name as "decidedBy",
         ${millis('d.decided_at')} as "decidedAtMs"
       from evaluation_adjustment j join unit u on u.id = j.unit_id join account a on a.id = j.adjusted_by
         left join evaluation_adjustment_decision d on d.adjustment_id = j.id left join account decider on decider.id = d.decided_by
       where j.evaluation_id = $1 order by j.id`,
      [evaluationId],
    );
    return rows.map(withoutNulls);
  };
  return {
    async addList({ id, campaignId, list: content, accountId }) {
      const [row] = await sql<{ version: number }>(
        `insert into evaluation_score_list (id, campaign_id, version, content, made_by, made_at)
         select $1, $2, coalesce(max(version), 0) + 1, $3, $4, duban_now() from evaluation_score_list where campaign_id = $2 returning version`,
        [id, campaignId, JSON.stringify(content), accountId ?? null],
      );
      if (!row) throw new Error(`the list ${id} was not written`);
      return row.version;
    },
    findList: (id) => list('where l.id = $1', id),
    newestList: (campaignId) => list('where l.campaign_id = $1 order by l.version desc limit 1', campaignId),
    async takeList(evaluationId, listId) {
      await sql('update evaluation set score_list_id = $2 where id = $1', [evaluationId, listId]);
    },
    adjustments,
    async evidencedAdjustments(evaluationId) {
      const files = await sql<AdjustmentFile & { adjustmentId: string }>(
        `select e.adjustment_id as "adjustmentId", e.id, e.name, e.size, e.sha256 from evidence e join evaluation_adjustment j on j.id = e.adjustment_id
         where j.evaluation_id = $1 order by e.adjustment_id, e.position`,
        [evaluationId],
      );
      const own = new Map<string, AdjustmentFile[]>();
      for (const { adjustmentId, ...file } of files) own.set(adjustmentId, [...(own.get(adjustmentId) ?? []), file]);
      return (await adjustments(evaluationId)).map((one) => ({ ...one, files: own.get(one.id) ?? [] }));
    },
    async adjustmentFile(id) {
      const [found] = await sql<AdjustmentContent>(
        'select e.name, e.kind, c.bytes from evidence e join evidence_content c using (unit_id, sha256) where e.id = $1 and e.adjustment_id is not null',
        [id],
      );
      return found;
    },
    async adjust(made, accountId) {
      await sql(
        `insert into evaluation_adjustment (id, evaluation_id, unit_id, indicator, points, reason, evidence, adjusted_by, adjusted_at)
         select id, "evaluationId", "unitId", indicator, points, reason, evidence, $2, duban_now() from jsonb_to_recordset($1)
           as q(id uuid, "evaluationId" uuid, "unitId" uuid, indicator text, points integer, reason text, evidence text)`,
        [JSON.stringify(made), accountId],
      );
    },
    async decide(adjustmentIds, { isConfirmed, opinion, accountId }) {
      await sql(
        `insert into evaluation_adjustment_decision (adjustment_id, is_confirmed, opinion, decided_by, decided_at)
         select id, $2, $3, $4, duban_now() from unnest($1::uuid[]) id`,
        [adjustmentIds, isConfirmed, opinion ?? null, accountId],
      );
    },
  };
};
