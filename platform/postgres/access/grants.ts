import type { DatabaseProcess } from './roles';

/** What each process may do with a table, as SQL writes it: `select, insert (a, b)`. A process that is not named may nothing. */
export type TableGrants = Readonly<Partial<Record<DatabaseProcess, string>>>;

const everyProcess = (privileges: string): TableGrants => ({
  api: privileges,
  worker: privileges,
  dispatcher: privileges,
  command: privileges,
});

/** The columns of an entry that a process gives. Its number and its instant are the database's own: no entry is dated back, and none takes a number ahead. */
const ENTRY = 'insert (actor, account_id, request_id, unit_id, kind, entity, entity_id, before, after, reason)';

/** Everything of a letter but its message, in which a sign-in link may stand: that is read by whoever sends it, and by nobody else. */
const LETTER_WITHOUT_MESSAGE =
  'select (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, send_at, formed_at, state, attempt, ' +
  'next_attempt_at, claimed_by, claimed_at, finished_at, last_reply, redirected_at, priority, reason, server, deferrals, repeats_left, expires_at, sent_again_at)';
/** Letters to sign in with, and those that tell of something issued. */
const OWN_LETTERS =
  'insert (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, text, send_at, formed_at, priority, state, ' +
  'next_attempt_at, finished_at, last_reply, repeats_left, expires_at)';
const SEND_AGAIN = 'update (state, next_attempt_at, repeats_left, deferrals, finished_at, redirected_at, reason, sent_again_at)';

/**
 * Every table, and who does what with it (权限): the one place where this is said. `duban migrate` makes the catalogue say the same, so that a right that is
 * taken away here is gone after the next start. A table that is missing here is open to nobody, and a test says so.
 */
export const grants: Readonly<Record<string, TableGrants>> = {
  instance: everyProcess('select'),
  calendar_year: { api: 'select, insert, update', command: 'select, insert, update' },
  calendar_day: { ...everyProcess('select'), api: 'select, insert, update, delete', command: 'select, insert, update, delete' },
  // The trigger of `calendar_day` raises it in the name of whoever changes a day.
  calendar_version: { ...everyProcess('select'), api: 'select, update (version)', command: 'select, update' },

  unit: { api: 'select, insert, update', worker: 'select', dispatcher: 'select', command: 'select, insert, update' },
  unit_alias: { api: 'select, insert, update, delete', worker: 'select', command: 'select, insert, update, delete' },
  person: { api: 'select, insert, update', worker: 'select', dispatcher: 'select', command: 'select, insert, update' },
  duty_holding: { api: 'select, insert, update', worker: 'select', dispatcher: 'select', command: 'select, insert, update' },
  unit_pair: { api: 'select, insert, update', worker: 'select', dispatcher: 'select', command: 'select, insert, update' },
  // Who a person is known to follows his areas too, and so does whoever writes to him.
  area_holding: { api: 'select, insert, update', worker: 'select', dispatcher: 'select', command: 'select, insert, update' },
  directory_upload: { api: 'select, insert, delete' },

  account: {
    api: 'select, insert (person_id, name, is_integration), update (name, first_signed_in_at, last_signed_in_at, disabled_at)',
    // Names of those who stated and answered stand in what an evaluation reads.
    worker: 'select (id, person_id, name)',
    dispatcher: 'select (id, person_id, disabled_at)',
    command: 'select, insert, update',
  },
  api_token: { api: 'select, insert, update (last_used_at, revoked_at, revoked_by)' },
  sign_in_link: {
    api: 'select, insert, update (used_at), delete',
    dispatcher: 'insert (token_hash, account_id, expires_at, kind)',
    command: 'insert',
  },
  account_credential: { api: 'select, insert, update, delete', command: 'select (account_id), delete' },
  recovery_code: { api: 'select, insert, delete', command: 'select (account_id), delete' },
  remembered_device: { api: 'select, insert, update (used_at), delete', command: 'select (id, account_id), delete' },
  user_session: { api: 'select, insert, update, delete', command: 'select (sess), delete' },
  login_throttle: { api: 'select, insert, update, delete', command: 'select (key), delete' },
  idempotency_key: { api: 'select, insert, update, delete' },

  notice_draft: { api: 'select, insert, update (edits, version, state, campaign_id, changed_at, changed_by)' },
  campaign: {
    api: 'select, insert, update (policy, season, version)',
    worker: 'select, update',
    dispatcher: 'select',
    command: 'select, insert',
  },
  policy_change: { api: 'select, insert, update (state, decided_by, decided_at, decision_note)', command: 'select' },
  campaign_duty: { api: 'select, insert', command: 'insert' },
  // The worker opens the task of a year's evaluation, and assigns it to whoever must act in it.
  task: {
    api: 'select, insert, update (version)',
    worker: 'select, insert, update',
    dispatcher: 'select',
    command: 'select, insert, update (version)',
  },
  // The policies of notices and tasks ask for these columns, in the name of whoever reads.
  assignment: {
    api: 'select, insert, update',
    worker: 'select, insert, update (changed_version, state, ended_at)',
    dispatcher: 'select',
    command: 'select (campaign_id, task_id, unit_id), insert',
  },
  obligation: { api: 'select, insert, update', worker: 'select, insert, update', dispatcher: 'select', command: 'select, insert' },
  obligation_deadline: { api: 'select, insert', worker: 'insert', command: 'insert' },
  receipt: { api: 'select, insert' },
  report: {
    api: 'select, insert, update (state, reviewed_by, reviewed_at, review_note, countersigned_by, countersigned_at, countersign_note)',
    // An evaluation counts what was done in time.
    worker: 'select (obligation_id, unit_id, sequence, is_final, occurred_on, recorded_at, state, timing)',
  },
  evidence: { api: 'select, insert' },
  evidence_content: { api: 'select, insert' },
  form_draft: { api: 'select, insert, update (fields, saved_at), delete' },
  objection: { api: 'select, insert, update (state, decided_by, decided_at, decision_note)' },
  part: { api: 'select, insert, update (state, result, figure, closed_by, closed_at)', dispatcher: 'select' },
  instruction: { api: 'select, insert, update (answer, answered_by, answered_at)' },
  extension_request: { api: 'select, insert, update (state, decided_by, decided_at, decision_note)' },

  ledger_view: { api: 'select, insert, update (name, is_shared, is_default), delete' },

  reminder: {
    api: 'select, insert, update',
    worker: 'select, insert, update',
    dispatcher: 'select, insert, update',
    command: 'select, insert, update (state, waiting_reason)',
  },
  letter: {
    api: `${LETTER_WITHOUT_MESSAGE}, select (text), ${OWN_LETTERS}, ${SEND_AGAIN}`,
    dispatcher: 'select, insert, update',
    command: `${LETTER_WITHOUT_MESSAGE}, ${SEND_AGAIN}`,
  },
  delivery: { api: 'select', dispatcher: 'select, insert, update' },

  // The worker freezes the figures of a cycle and drafts its bulletin.
  bulletin: { api: 'select, insert, update', worker: 'select, insert', command: 'select' },
  reminder_document: { api: 'select, insert, update', command: 'select' },
  document_number: { api: 'select, insert', command: 'select' },
  figure_series: { api: 'select, insert, update', worker: 'select', command: 'select' },
  quota: { api: 'select, insert', worker: 'select', command: 'select' },
  figure_entry: { api: 'select, insert', worker: 'select', command: 'select, insert' },
  figure_snapshot: { api: 'select, insert', worker: 'select, insert', command: 'select' },
  own_plan: { api: 'select, insert', worker: 'select', command: 'select' },
  figure_file: { api: 'select, insert', command: 'select, insert' },
  figure_upload: { api: 'select, insert, delete' },

  // Whoever changes the directory says so to the cycles.
  notice_cycle: {
    api: 'select, update (version)',
    worker: 'select, insert, update',
    dispatcher: 'select',
    command: 'select, update (version)',
  },
  roster: { api: 'select, insert', worker: 'select', dispatcher: 'select', command: 'select' },
  roster_count: { api: 'select, insert', worker: 'select', command: 'select' },
  posting_entry: { api: 'select, insert', command: 'select' },
  late_entry_confirmation: {
    api: 'select, insert, update (state, opinion, decided_by, decided_at)',
    worker: 'select',
    command: 'select',
  },
  village_posting: { api: 'select, insert, update', worker: 'select, insert, update', dispatcher: 'select', command: 'select' },

  // The worker keeps the time of an evaluation: it freezes, previews, opens windows and drafts; persons decide.
  evaluation: { api: 'select, insert, update', worker: 'select, insert, update', dispatcher: 'select', command: 'select' },
  evaluation_preview: { api: 'select', worker: 'select, insert', command: 'select' },
  evaluation_nomination: { api: 'select, insert, update (withdrawn_by, withdrawn_at)', worker: 'select', command: 'select' },
  evaluation_statement: {
    api: 'select, update (text, is_late, stated_by, stated_at, answer, is_upheld, answered_by, answered_at)',
    worker: 'select, insert, update (obligation_id, until_day, preview_id, mark, draft, released_at)',
    dispatcher: 'select',
    command: 'select',
  },
  evaluation_document: { api: 'select, insert, update', worker: 'select, insert, update (state)', command: 'select' },
  evaluation_decision: { api: 'select, insert', worker: 'select', command: 'select' },
  // An evaluation begins with a list of indicators; what is adjusted is added and never changed.
  evaluation_score_list: { api: 'select, insert', worker: 'select, insert', command: 'select' },
  evaluation_adjustment: { api: 'select, insert', worker: 'select', command: 'select' },
  evaluation_adjustment_decision: { api: 'select, insert', worker: 'select', command: 'select' },

  sending_pause: { api: 'select, update', dispatcher: 'select, update', command: 'select, update' },

  outbox_event: { api: 'select, insert', worker: 'select, insert, update, delete', command: 'select, insert' },
  engine: { worker: 'select, update' },
  alarm: {
    api: 'select, update (cleared_at)',
    worker: 'select, insert, update',
    dispatcher: 'select, insert, update',
    command: 'select, update (cleared_at)',
  },
  // Sealed by the worker, verified by command; the web process, which most people can reach, cannot write a seal.
  audit_entry: { api: `select, ${ENTRY}`, worker: `select, ${ENTRY}`, command: `select, ${ENTRY}` },
  audit_seal: { api: 'select', worker: 'select, insert', command: 'select' },
  audit_chain: { api: 'select', worker: 'select, update', command: 'select' },
};
