import { boolean, date, having, instant, integer, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** The facts that units and office record about what is owed. */
export const assignmentEntities = [
  table('receipt', {
    primary: ['id'],
    columns: {
      id: newId,
      assignment_id: uuid,
      unit_id: uuid,
      account_id: optional(uuid),
      note: optional(text),
      occurred_on: date,
      recorded_at: instant,
    },
    references: { account_id: 'account', assignment_id: 'assignment', unit_id: 'unit' },
    uniques: { receipt_assignment_id_key: ['assignment_id'] },
  }),
  table('report', {
    primary: ['id'],
    columns: {
      id: newId,
      obligation_id: uuid,
      assignment_id: uuid,
      unit_id: uuid,
      sequence: integer,
      text: text,
      figures: having(jsonb, "'{}'"),
      is_final: boolean,
      account_id: optional(uuid),
      occurred_on: date,
      late_reason: optional(text),
      recorded_at: instant,
      state: having(text, "'submitted'"),
      reviewed_by: optional(uuid),
      reviewed_at: optional(instant),
      review_note: optional(text),
    },
    references: {
      account_id: 'account',
      assignment_id: 'assignment',
      obligation_id: 'obligation',
      reviewed_by: 'account',
      unit_id: 'unit',
    },
    uniques: { report_sequence: ['obligation_id', 'sequence'] },
    checks: {
      report_state_check: "state in ('submitted', 'accepted', 'returned')",
    },
    indices: {
      report_assignment: { columns: ['assignment_id'] },
      report_unit: { columns: ['unit_id'] },
    },
  }),
  table('extension_request', {
    primary: ['id'],
    columns: {
      id: newId,
      obligation_id: uuid,
      assignment_id: uuid,
      unit_id: uuid,
      deadline_version: integer,
      requested_day: date,
      reason: text,
      progress: text,
      account_id: optional(uuid),
      recorded_at: instant,
      state: having(text, "'pending'"),
      decided_by: optional(uuid),
      decided_at: optional(instant),
      decision_note: optional(text),
    },
    references: { account_id: 'account', assignment_id: 'assignment', decided_by: 'account', obligation_id: 'obligation', unit_id: 'unit' },
    checks: {
      extension_request_state_check: "state in ('pending', 'granted', 'refused')",
    },
    indices: {
      extension_request_obligation: { columns: ['obligation_id'] },
      extension_request_pending: { columns: ['obligation_id'], unique: true, where: "state = 'pending'" },
    },
  }),
];
