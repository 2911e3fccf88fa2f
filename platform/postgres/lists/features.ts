import { accountRepository } from '../../../features/accounts/store/account';
import { credentialRepository } from '../../../features/accounts/store/credentials';
import { accountQueries } from '../../../features/accounts/store/queries';
import { deviceRepository } from '../../../features/accounts/store/devices';
import { sessionRepository } from '../../../features/accounts/store/sessions';
import { signInRepository } from '../../../features/accounts/store/sign-in';
import { tokenRepository } from '../../../features/accounts/store/tokens';
import { accountEntities } from '../../../features/accounts/store/tables';
import { evidenceQueries } from '../../../features/assignment/store/evidence';
import { formDraftQueries, formDraftRepository } from '../../../features/assignment/store/form-drafts';
import { factsRepository } from '../../../features/assignment/store/facts';
import { assignmentEntities } from '../../../features/assignment/store/tables';
import { urgeQueries } from '../../../features/assignment/store/urge-candidates';
import { auditQueries } from '../../../features/audit/store/audit-queries';
import { bulletinRepository } from '../../../features/bulletin/store/bulletins';
import { registerRepository } from '../../../features/bulletin/store/registers';
import { bulletinEntities } from '../../../features/bulletin/store/tables';
import { type CalendarCache, calendarRepository } from '../../../features/calendar/store/calendar';
import { calendarEntities } from '../../../features/calendar/store/tables';
import { campaignAdvanceRepository } from '../../../features/campaign/store/advance';
import { campaignRepository } from '../../../features/campaign/store/campaign';
import { draftRepository } from '../../../features/campaign/store/drafts';
import { campaignQueries } from '../../../features/campaign/store/queries';
import { campaignEntities } from '../../../features/campaign/store/tables';
import { cycleViews } from '../../../features/cycle/store/cycle-views';
import { cycleRepository } from '../../../features/cycle/store/cycles';
import { lateEntryRepository } from '../../../features/cycle/store/late-entries';
import { postingEntryRepository } from '../../../features/cycle/store/posting-entries';
import { postingRepository } from '../../../features/cycle/store/postings';
import { rosterRepository } from '../../../features/cycle/store/rosters';
import { cycleEntities } from '../../../features/cycle/store/tables';
import { reminderLetterRepository } from '../../../features/documents/store/reminder-letters';
import { documentEntities } from '../../../features/documents/store/tables';
import { resultSources } from '../../../features/evaluation/store/result-sources';
import { evaluationCaseRepository } from '../../../features/evaluation/store/cases';
import { evaluationDocumentRepository } from '../../../features/evaluation/store/documents';
import { evaluationRepository } from '../../../features/evaluation/store/evaluations';
import { evaluationTaskRepository } from '../../../features/evaluation/store/own-task';
import { scoreRepository } from '../../../features/evaluation/store/score/scores';
import { scoreEntities } from '../../../features/evaluation/store/score/tables';
import { evaluationEntities } from '../../../features/evaluation/store/tables';
import { directoryRepository } from '../../../features/directory/store/directory';
import { directoryEntities } from '../../../features/directory/store/tables';
import { directoryUploads } from '../../../features/directory/store/uploads';
import { directoryQueries } from '../../../features/directory/store/view';
import { figureRepository } from '../../../features/figures/store/figures';
import { figureEntities } from '../../../features/figures/store/tables';
import { figureUploads } from '../../../features/figures/store/uploads';
import { ledgerQueries } from '../../../features/ledger/store/queries';
import { savedViewQueries, savedViewRepository } from '../../../features/ledger/store/saved-views';
import { ledgerEntities } from '../../../features/ledger/store/tables';
import { announcements } from '../../../features/letters/store/announcements';
import { letterSettlement } from '../../../features/letters/store/letter-settlement';
import { letterQueries } from '../../../features/letters/store/queries';
import { letterEntities } from '../../../features/letters/store/tables';
import { urgentLetters } from '../../../features/letters/store/urgent-letters';
import { writtenLetters } from '../../../features/letters/store/written-letters';
import { alarmRepository } from '../../../features/operations/store/alarm-repository';
import { mailTestRepository } from '../../../features/operations/store/mail-test';
import { statusQueries } from '../../../features/operations/store/status';
import { policyRepository } from '../../../features/policy/store/policy';
import { policyEntities } from '../../../features/policy/store/tables';
import { pauseRepository, sendingPauseQueries } from '../../../features/restore/store/sending-pause';
import { restoreEntities } from '../../../features/restore/store/tables';
import { operationEntities } from '../../../features/operations/store/tables';
import { obligationRepository } from '../../../features/supervision/store/obligation';
import { obligationEntities } from '../../../features/supervision/store/tables';
import { taskRepository } from '../../../features/supervision/store/task';
import type { Database, Transaction } from '../database';
import { readOn } from '../read';
import { singleStatements } from '../single-statements';
import type { Sql } from '../sql';
import { transactionsOn } from '../transaction';
import type { DataSource, EntitySchema } from 'typeorm';

// The one list of what features bring to Postgres: their tables, what they store in a transaction, what their pages read. A feature adds its lines here.

/**
 * Every table of the schema. The migrations make it; the drift test says when the two differ. What entities cannot say stands in the migrations alone:
 * row-level security, grants, functions and triggers, `nulls not distinct`, and the text of checks and of partial indices (compared by name).
 */
export const entities: readonly EntitySchema<Record<string, unknown>>[] = [
  ...calendarEntities,
  ...directoryEntities,
  ...accountEntities,
  ...campaignEntities,
  ...policyEntities,
  ...obligationEntities,
  ...assignmentEntities,
  ...ledgerEntities,
  ...figureEntities,
  ...bulletinEntities,
  ...cycleEntities,
  ...documentEntities,
  ...evaluationEntities,
  ...scoreEntities,
  ...letterEntities,
  ...operationEntities,
  ...restoreEntities,
];

/** What each feature stores in a transaction; a feature that stores something adds its line. */
const storesOn = (calendarCache: CalendarCache) => (sql: Sql) => ({
  accounts: accountRepository(sql),
  alarms: alarmRepository(sql),
  announcements: announcements(sql),
  bulletins: bulletinRepository(sql),
  calendar: calendarRepository(sql, calendarCache),
  campaignAdvance: campaignAdvanceRepository(sql),
  campaigns: campaignRepository(sql),
  credentials: credentialRepository(sql),
  cycles: cycleRepository(sql),
  cycleViews: cycleViews(sql),
  directory: directoryRepository(sql),
  directoryUploads: directoryUploads(sql),
  drafts: draftRepository(sql),
  evaluationCases: evaluationCaseRepository(sql),
  evaluationDocuments: evaluationDocumentRepository(sql),
  evaluations: evaluationRepository(sql),
  evaluationScores: scoreRepository(sql),
  evaluationTasks: evaluationTaskRepository(sql),
  facts: factsRepository(sql),
  figures: figureRepository(sql),
  figureUploads: figureUploads(sql),
  formDrafts: formDraftRepository(sql),
  lateEntries: lateEntryRepository(sql),
  letterSettlement: letterSettlement(sql),
  mailTest: mailTestRepository(sql),
  obligations: obligationRepository(sql),
  policies: policyRepository(sql),
  postingEntries: postingEntryRepository(sql),
  postings: postingRepository(sql),
  rosters: rosterRepository(sql),
  registers: registerRepository(sql),
  resultSources: resultSources(sql),
  reminderLetters: reminderLetterRepository(sql),
  savedViews: savedViewRepository(sql),
  sendingPause: pauseRepository(sql),
  sessions: sessionRepository(sql),
  devices: deviceRepository(sql),
  signIn: signInRepository(sql),
  tasks: taskRepository(sql),
  tokens: tokenRepository(sql),
  urgentLetters: urgentLetters(sql),
  writtenLetters: writtenLetters(sql),
});

/** A transaction with the stores of every feature; a use case asks for those it needs. */
export type DubanTransaction = Transaction & ReturnType<ReturnType<typeof storesOn>>;
export type DubanDatabase = Database<DubanTransaction>;

/** The product's transactions on a data source. */
export const databaseOn = (dataSource: DataSource): DubanDatabase => transactionsOn(dataSource, storesOn({}));

/** What pages and API read, feature by feature, each query under its reader's scope; a feature that shows something adds its line. `door`: connections that see what signing in needs. */
export function queriesOn(dataSource: DataSource, door: DataSource) {
  const read = readOn(dataSource);
  const cache: CalendarCache = {};
  const calendarOf = (sql: Sql) => calendarRepository(sql, cache).load();
  return {
    accounts: accountQueries(read),
    audit: auditQueries(read),
    campaigns: campaignQueries(read),
    directory: directoryQueries(read),
    evidence: evidenceQueries(read),
    formDrafts: formDraftQueries(read),
    ledger: ledgerQueries(read, calendarOf),
    letters: letterQueries(read),
    savedViews: savedViewQueries(read),
    sendingPause: sendingPauseQueries(read),
    signIn: signInRepository(singleStatements(door)),
    devices: deviceRepository(singleStatements(door)),
    status: statusQueries(read),
    urges: urgeQueries(read),
  };
}

export type Queries = ReturnType<typeof queriesOn>;
