import { bigint, bytea, date, having, instant, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** 催办函. */
export const documentEntities = [
  table('reminder_document', {
    primary: ['id'],
    columns: {
      id: newId,
      assignment_id: uuid,
      unit_id: uuid,
      issuer: text,
      title: text,
      addressee: text,
      draft_text: text,
      text,
      state: having(text, "'draft'"),
      version: having(bigint, '1'),
      author_ids: jsonb,
      drafted_at: instant,
      number: optional(text),
      issued_on: optional(date),
      issued_by: optional(uuid),
      issued_at: optional(instant),
      content: optional(bytea),
      sha256: optional(text),
    },
    references: { assignment_id: 'assignment', unit_id: 'unit', issued_by: 'account' },
    checks: {
      reminder_document_state_check: "state in ('draft', 'issued', 'discarded')",
      reminder_document_by_two: 'not (author_ids ? (issued_by)::text)',
      reminder_document_issued:
        "(state <> 'issued') or (number is not null and issued_on is not null and issued_by is not null and issued_at is not null and content is not null and sha256 is not null)",
    },
    indices: { reminder_document_assignment: { columns: ['assignment_id', 'id'] } },
  }),
];
