import { having, instant, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** Changes of policy (政策变更). */
export const policyEntities = [
  table('policy_change', {
    primary: ['id'],
    columns: {
      id: newId,
      campaign_id: optional(uuid),
      part: text,
      before: jsonb,
      after: jsonb,
      reason: text,
      state: having(text, "'proposed'"),
      proposed_by: uuid,
      proposed_at: instant,
      decided_by: optional(uuid),
      decided_at: optional(instant),
      decision_note: optional(text),
    },
    references: { campaign_id: 'campaign', proposed_by: 'account', decided_by: 'account' },
    checks: {
      policy_change_state_check: "state in ('proposed', 'confirmed', 'rejected', 'withdrawn')",
      policy_change_decided: "((state = 'proposed') = (decided_by is null)) and ((state = 'proposed') = (decided_at is null))",
      policy_change_by_two: "(state <> 'confirmed') or (decided_by <> proposed_by)",
    },
    indices: {
      policy_change_open: { columns: ['campaign_id', 'part'], unique: true, where: "state = 'proposed'" },
      policy_change_default: { columns: ['part', 'decided_at'], where: "campaign_id is null and state = 'confirmed'" },
    },
  }),
];
