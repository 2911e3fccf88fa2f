/** Who sees the rows of a table: what its policy says, or why it has none. */
export type RowAccess =
  | { readonly open: string }
  | {
      readonly why: string;
      /** The condition of a row that may be seen and written. */
      readonly rows: string;
      /** Rows that may be added beside those. */
      readonly adds?: string;
    };

// Each setting is read once for a statement (an init plan), and comes first: whoever sees everything pays for one comparison a row.
const ALL = '(select duban_reaches_all())';
const SCOPE = '(select duban_scope())::uuid[]';
const UPWARDS = '(select duban_scope_upwards())::uuid[]';
const MERGED = '(select duban_scope_merged())::uuid[]';
const OWN = '(select duban_account())';
const sees = (...records: readonly string[]): string => `(select duban_sees(${records.map((record) => `'${record}'`).join(', ')}))`;
const inScope = (column: string): string => `${ALL} or ${column} = any (${SCOPE})`;
const assigned = (column: 'campaign_id' | 'task_id', key: string): string =>
  `${ALL} or ${key} in (select a.${column} from assignment a where a.unit_id = any (${SCOPE}))`;
const DECIDES = "duty not in ('contact', 'deputy', 'leader', 'head')";

const ofUnit = { why: 'a fact of one unit: whoever reads that unit', rows: inScope('unit_id') };
const ofKeptUnit = {
  why: 'a figure of one unit: whoever reads that unit or the one that it went into, and the unit that keeps the figures of all',
  rows: `${ALL} or unit_id = any (${MERGED}) or exists (select from figure_series s where s.id = series_id and s.keeper_unit_id = any (${SCOPE}))`,
};
const ofOffice = { why: 'the office at its desk: whoever reads every unit', rows: ALL };
const ofDoor = {
  why: 'what people sign in with: the door, the administrators of accounts, its owner',
  rows: `${sees('door', 'accounts')} or account_id = ${OWN}`,
};

/**
 * Every table, and who sees its rows (行级安全): the one place where this is said. Policies follow three settings of the transaction: `duban.scope` (the units
 * whose business the actor reads, or `*`), `duban.account` (his own) and `duban.sees` (records that are no unit's business: `accounts`, `audit`, `mail`; `door`
 * for whoever is not signed in yet; `*` for the processes that serve everybody). `duban migrate` makes the catalogue say the same, for the owner too. A test
 * says when a table is missing here.
 */
export const rows: Readonly<Record<string, RowAccess>> = {
  instance: { open: 'one row about the installation' },
  calendar_year: { open: 'the calendar is the same for all' },
  calendar_day: { open: 'the calendar is the same for all' },
  calendar_version: { open: 'the calendar is the same for all' },

  unit: { open: 'names of units stand in every notice' },
  unit_alias: { open: 'names of units stand in every notice' },
  person: {
    why: 'whoever reads a unit of his, or a village for which he answers; who decides in the office is known to all; a visitor at the door is sought by his address',
    rows: `${ALL} or ${sees('door', 'accounts')} or exists (
      select from duty_holding held where held.person_id = person.id and (held.unit_id = any (${SCOPE}) or held.${DECIDES})) or exists (
      select from area_holding area where area.person_id = person.id and area.unit_id = any (${SCOPE}))`,
  },
  duty_holding: {
    why: 'whoever reads the unit, or a unit below it for which its people act; who decides in the office is known to all',
    rows: `${ALL} or ${sees('door', 'accounts')} or unit_id = any (${UPWARDS}) or ${DECIDES}`,
  },
  unit_pair: {
    why: 'whoever reads the village or the unit that is paired to it',
    rows: `${inScope('village_id')} or unit_id = any (${SCOPE})`,
  },
  area_holding: ofUnit,
  directory_upload: ofOffice,

  account: {
    why: 'its owner, and whoever sees one of his duties: his name stands beside what he did; the office’s shared first one stands for nobody',
    rows: `${ALL} or ${sees('door', 'accounts', 'audit')} or id = ${OWN} or person_id is null or exists (
      select from duty_holding held where held.person_id = account.person_id)`,
  },
  api_token: { why: 'by which systems come in: the door, the administrators of accounts', rows: sees('door', 'accounts') },
  sign_in_link: ofDoor,
  account_credential: ofDoor,
  recovery_code: ofDoor,
  remembered_device: ofDoor,
  user_session: { ...ofDoor, rows: `${sees('door', 'accounts')} or sess ->> 'accountId' = ${OWN}::text` },
  idempotency_key: { why: 'asked for before the work of its account begins', rows: `${sees('door')} or account_id = ${OWN}` },
  login_throttle: { why: 'counts of whoever is not signed in', rows: sees('door') },

  notice_draft: ofOffice,
  campaign: { why: 'whoever reads a unit with a part in it', rows: assigned('campaign_id', 'id') },
  policy_change: ofOffice,
  campaign_duty: { why: 'whoever reads a unit with a part in the notice', rows: assigned('campaign_id', 'campaign_id') },
  task: { why: 'whoever reads a unit with a part in it', rows: assigned('task_id', 'id') },
  assignment: ofUnit,
  // A unit's report opens the review that the office owes: the unit may write that row and its first deadline, and still does not see them.
  obligation: { ...ofUnit, adds: `kind = 'review'` },
  obligation_deadline: {
    why: 'whoever sees the obligation',
    rows: `${ALL} or exists (select from obligation o where o.id = obligation_id)`,
    adds: 'version = 1',
  },
  receipt: ofUnit,
  report: ofUnit,
  evidence: {
    why: 'of a report: whoever reads its unit; of an adjustment: those who evaluate and decide, as the adjustment itself',
    rows: `${ALL} or adjustment_id is null and unit_id = any (${SCOPE})`,
  },
  evidence_content: ofUnit,
  extension_request: ofUnit,
  objection: ofUnit,
  instruction: ofUnit,
  part: {
    why: 'whoever reads the unit that has it, or the unit that split it',
    rows: `${inScope('unit_id')} or parent_unit_id = any (${SCOPE})`,
  },
  form_draft: { why: 'whoever is writing it, and what purges old ones', rows: `${sees('drafts')} or account_id = ${OWN}` },

  ledger_view: {
    why: 'whoever keeps it; a shared one whoever reads every unit',
    rows: `${sees('accounts')} or account_id = ${OWN} or is_shared and ${ALL}`,
  },

  figure_series: {
    why: 'whoever reads a unit with a part in the notice, and the unit that keeps its figures',
    rows: `${assigned('campaign_id', 'campaign_id')} or keeper_unit_id = any (${SCOPE})`,
  },
  quota: ofKeptUnit,
  figure_entry: ofKeptUnit,
  own_plan: ofKeptUnit,
  figure_file: {
    why: 'whence figures come: whoever sees what is counted for the notice',
    rows: `${ALL} or exists (select from figure_series s where s.id = series_id)`,
  },
  figure_upload: { why: 'whoever uploaded it, and what purges old ones', rows: `${ALL} or account_id = ${OWN}` },
  figure_snapshot: {
    why: 'it holds every unit’s figures: whoever reads all; of an issued bulletin as public as that',
    rows: `${ALL} or exists (select from bulletin b where b.snapshot_id = figure_snapshot.id and b.state = 'issued')`,
  },
  bulletin: {
    why: 'what is being written is for those who read all, what is issued for whoever has a part in the notice',
    rows: `${ALL} or state = 'issued' and campaign_id in (select a.campaign_id from assignment a where a.unit_id = any (${SCOPE}))`,
  },
  reminder_document: {
    why: 'what is being written is for those who read all, what is issued for whoever reads the unit it is addressed to',
    rows: `${ALL} or state = 'issued' and unit_id = any (${SCOPE})`,
  },
  document_number: ofOffice,

  notice_cycle: { why: 'whoever reads a unit with a part in the notice', rows: assigned('campaign_id', 'campaign_id') },
  roster: { why: 'its totals: whoever sees the cycle', rows: `${ALL} or exists (select from notice_cycle c where c.id = cycle_id)` },
  roster_count: {
    why: 'a count of one unit: whoever reads that unit, and the unit that delivered it',
    rows: `${inScope('unit_id')} or exists (select from roster r where r.id = roster_id and r.unit_id = any (${SCOPE}))`,
  },
  village_posting: ofUnit,
  posting_entry: ofUnit,
  late_entry_confirmation: {
    why: 'a fact of one unit: whoever reads that unit; of a roster, when it came: whoever sees the roster',
    rows: `${inScope('unit_id')} or roster_id is not null and exists (select from roster r where r.id = roster_id)`,
  },

  evaluation: { why: 'its dates: whoever reads a unit with a part in the notice', rows: assigned('campaign_id', 'campaign_id') },
  // What is proposed of every unit: those who evaluate and decide; a unit sees its own in its statement.
  evaluation_preview: ofOffice,
  evaluation_nomination: ofUnit,
  evaluation_statement: ofUnit,
  evaluation_document: {
    why: 'what is being written is for those who read all, what is issued for whoever has a part in the notice',
    rows: `${ALL} or state = 'issued' and exists (select from evaluation e where e.id = evaluation_id)`,
  },
  evaluation_decision: ofOffice,
  evaluation_score_list: {
    why: 'by what units are scored: whoever reads a unit with a part in the notice',
    rows: assigned('campaign_id', 'campaign_id'),
  },
  // Those who evaluate and decide; a unit is shown its own row of the sheet with its results.
  evaluation_adjustment: ofOffice,
  evaluation_adjustment_decision: ofOffice,

  reminder: ofUnit,
  letter: {
    why: 'whoever looks after the mail, or reads a unit of which it reminds; the door writes links to sign in with',
    rows: `${ALL} or ${sees('mail')} or exists (select from reminder r where r.letter_id = letter.id)`,
    adds: `kind = 'signIn' and ${sees('door')}`,
  },
  delivery: { why: 'whoever looks after the mail', rows: `${ALL} or ${sees('mail')}` },

  sending_pause: { open: 'one row about the installation' },

  outbox_event: { open: 'kinds and ids of rows, and nothing of what stands in them' },
  engine: { open: 'one row about the installation' },
  alarm: {
    why: 'whoever looks after the installation; the door asks whether the mail is held up',
    rows: `${ALL} or ${sees('mail', 'door')}`,
  },
  audit_entry: { why: 'whoever reads the audit or the unit', rows: `${sees('audit')} or ${inScope('unit_id')}`, adds: 'true' },
  audit_seal: { open: 'hashes' },
  audit_chain: { open: 'one row about the seals' },
};
