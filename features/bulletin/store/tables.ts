import { bigint, date, having, instant, integer, jsonb, newId, optional, table, text, uuid } from '../../../platform/postgres/table';

/** 通报, and the registers of their numbers. */
export const bulletinEntities = [
  table('bulletin', {
    primary: ['id'],
    columns: {
      id: newId,
      campaign_id: uuid,
      snapshot_id: uuid,
      corrects_id: optional(uuid),
      form: text,
      title: text,
      addressees: text,
      issuer: text,
      draft_text: text,
      text,
      state: having(text, "'draft'"),
      version: having(bigint, '1'),
      author_ids: jsonb,
      drafted_at: instant,
      opinion: optional(text),
      approved_by: optional(uuid),
      approved_at: optional(instant),
      number: optional(text),
      issued_on: optional(date),
      issued_by: optional(uuid),
      issued_at: optional(instant),
    },
    references: {
      campaign_id: 'campaign',
      snapshot_id: 'figure_snapshot',
      corrects_id: 'bulletin',
      approved_by: 'account',
      issued_by: 'account',
    },
    checks: {
      bulletin_form_check: "form in ('redHead', 'specialReport')",
      bulletin_state_check: "state in ('draft', 'submitted', 'approved', 'issued', 'discarded')",
      bulletin_by_two: 'not (author_ids ? (approved_by)::text)',
      bulletin_issued:
        "(state <> 'issued') or (approved_by is not null and number is not null and issued_on is not null and issued_at is not null)",
    },
    indices: { bulletin_campaign: { columns: ['campaign_id', 'id'] } },
  }),
  table('document_number', {
    primary: ['register', 'year', 'number'],
    columns: {
      register: text,
      year: integer,
      number: integer,
      bulletin_id: optional(uuid),
      taken_at: instant,
      reminder_document_id: optional(uuid),
      evaluation_document_id: optional(uuid),
    },
    references: {
      bulletin_id: 'bulletin',
      reminder_document_id: 'reminder_document',
      evaluation_document_id: 'evaluation_document',
    },
    checks: { document_number_of_one: 'num_nonnulls(bulletin_id, reminder_document_id, evaluation_document_id) = 1' },
  }),
];
