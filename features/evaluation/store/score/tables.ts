import { boolean, instant, integer, jsonb, newId, optional, table, text, uuid } from '../../../../platform/postgres/table';

/** 评分表: lists of indicators, and what was adjusted. */
export const scoreEntities = [
  table('evaluation_score_list', {
    primary: ['id'],
    columns: { id: newId, campaign_id: uuid, version: integer, content: jsonb, made_by: optional(uuid), made_at: instant },
    references: { campaign_id: 'campaign', made_by: 'account' },
    uniques: { evaluation_score_list_version: ['campaign_id', 'version'] },
    checks: { evaluation_score_list_version_check: 'version >= 1' },
  }),
  table('evaluation_adjustment', {
    primary: ['id'],
    columns: {
      id: newId,
      evaluation_id: uuid,
      unit_id: uuid,
      indicator: text,
      points: integer,
      reason: text,
      evidence: text,
      adjusted_by: uuid,
      adjusted_at: instant,
    },
    references: { evaluation_id: 'evaluation', unit_id: 'unit', adjusted_by: 'account' },
    checks: { evaluation_adjustment_points_check: 'points <> 0' },
    indices: { evaluation_adjustment_evaluation: { columns: ['evaluation_id'] } },
  }),
  table('evaluation_adjustment_decision', {
    primary: ['adjustment_id'],
    columns: { adjustment_id: uuid, is_confirmed: boolean, opinion: optional(text), decided_by: uuid, decided_at: instant },
    references: { adjustment_id: 'evaluation_adjustment', decided_by: 'account' },
    checks: { evaluation_adjustment_decision_opinion: 'is_confirmed or opinion is not null' },
  }),
];
