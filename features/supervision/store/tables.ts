import { boolean, date, having, instant, integer, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** What is owed with its deadlines, and what must be said about it. */
export const obligationEntities = [
  table('obligation', {
    primary: ['id'],
    columns: {
      id: newId,
      task_id: uuid,
      assignment_id: uuid,
      unit_id: uuid,
      kind: text,
      key: text,
      title: text,
      state: having(text, "'open'"),
      state_before_suspension: optional(text),
      targets: having(jsonb, "'[]'"),
      report_id: optional(uuid),
      printed_day: date,
      deadline_day: date,
      deadline_version: having(integer, '1'),
      opened_at: instant,
      active_since: instant,
      closed_at: optional(instant),
    },
    references: { assignment_id: 'assignment', report_id: 'obligation_report/report', task_id: 'task', unit_id: 'unit' },
    uniques: { obligation_key: ['assignment_id', 'key'] },
    checks: {
      obligation_kind_check:
        "kind in ('receipt', 'report', 'result', 'review', 'posting', 'roster', 'pledge', 'rectification', 'rework', 'statement', 'answer')",
      obligation_state_check: "state in ('open', 'submitted', 'returned', 'suspended', 'met', 'void')",
    },
    indices: {
      obligation_due: { columns: ['deadline_day', 'unit_id'], where: "state not in ('met', 'void')" },
      obligation_report_id: { columns: ['report_id'], where: 'report_id IS NOT NULL' },
      obligation_task: { columns: ['task_id'], where: "state not in ('met', 'void')" },
      obligation_unit: { columns: ['unit_id'] },
    },
  }),
  table('obligation_deadline', {
    primary: ['obligation_id', 'version'],
    columns: {
      obligation_id: uuid,
      version: integer,
      day: date,
      reason: text,
      extension_request_id: optional(uuid),
      set_at: instant,
    },
    references: { obligation_id: 'obligation' },
    checks: {
      obligation_deadline_reason_check: "reason in ('printed', 'extension', 'suspension')",
    },
  }),
  table('reminder', {
    primary: ['id'],
    columns: {
      id: newId,
      task_id: uuid,
      obligation_id: uuid,
      unit_id: uuid,
      deadline_version: integer,
      rung: text,
      audience: text,
      kind: text,
      params: having(jsonb, "'{}'"),
      state: text,
      planned_at: instant,
      send_at: instant,
      recorded_at: instant,
      waiting_reason: optional(text),
      postponed_to: optional(instant),
      letter_id: optional(uuid),
      person_id: optional(uuid),
      at_once: having(boolean, 'false'),
    },
    references: { letter_id: 'letter', obligation_id: 'obligation', person_id: 'person', task_id: 'task', unit_id: 'unit' },
    uniques: { reminder_once: ['obligation_id', 'deadline_version', 'rung', 'audience', 'person_id'] },
    checks: {
      reminder_kind_check: "kind in ('ladder', 'event')",
      reminder_state_check: "state in ('recorded', 'skipped', 'inLetter', 'dropped', 'void')",
    },
    indices: {
      reminder_due: { columns: [], synchronize: false, where: "state = 'recorded'" },
      reminder_letter: { columns: ['letter_id'], where: 'letter_id IS NOT NULL' },
      reminder_task: { columns: ['task_id'] },
    },
  }),
];
