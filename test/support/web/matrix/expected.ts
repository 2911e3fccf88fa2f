import type { Duty } from '../../../../core/directory/unit';

/** How the unit of a subject stands to the unit in which the reader holds his duty: `child` is acted for by it, `independentChild` stands for itself. */
export type Relation = 'own' | 'child' | 'independentChild' | 'parent' | 'other';
type Reach = readonly Relation[] | 'all';
export type Who = Readonly<Partial<Record<Duty, Reach>>>;

const READS: Reach = ['own', 'child', 'independentChild'];
const ACTS: Reach = ['own', 'child'];

const unitActs: Who = { contact: ACTS, deputy: ACTS, leader: ACTS, head: ACTS };
const officeDecides: Who = { office: 'all', officeHead: 'all' };
const officeReviews: Who = { office: 'all', officeHead: 'all', reviewer: 'all' };

/** Whose business a person may know of. It is written here a second time, by hand, so that a slip in `core/access/may.ts` does not pass as what was meant. */
export const READERS: Who = {
  contact: READS,
  deputy: READS,
  leader: READS,
  head: READS,
  ...officeReviews,
  countyLeader: 'all',
  evaluator: 'all',
  approver: 'all',
  auditor: 'all',
};

/** Who may take each action that a route names. A route whose action is not here fails the matrix, which says so. */
export const EXPECTED: Readonly<Record<string, Who>> = {
  readOverview: { ...officeReviews, countyLeader: 'all', evaluator: 'all', approver: 'all', auditor: 'all' },
  signFor: unitActs,
  recordFigures: unitActs,
  recordPosting: unitActs,
  confirmPosting: { ...unitActs, ...officeReviews },
  deliverRoster: unitActs,
  writeBulletin: officeDecides,
  approveBulletin: { officeHead: 'all', approver: 'all' },
  setUpFigures: officeDecides,
  writeDocument: officeDecides,
  issueDocument: { officeHead: 'all', approver: 'all' },
  readEvaluation: { office: 'all', officeHead: 'all', countyLeader: 'all', evaluator: 'all', approver: 'all', auditor: 'all' },
  openEvaluation: { office: 'all', officeHead: 'all', evaluator: 'all' },
  evaluate: { evaluator: 'all' },
  nominate: unitActs,
  stateCase: unitActs,
  answerStatement: { evaluator: 'all' },
  approveEvaluation: { approver: 'all' },
  issueEvaluation: officeDecides,
  issueToken: { securityAdmin: 'all' },
  revokeToken: { systemAdmin: 'all', securityAdmin: 'all' },
  submitReport: unitActs,
  countersignReport: { leader: ACTS, head: ACTS },
  requestExtension: unitActs,
  objectToAssignment: unitActs,
  splitTask: unitActs,
  recordPart: unitActs,
  decideObjection: officeDecides,
  acceptReport: officeReviews,
  returnReport: officeReviews,
  decideExtension: officeReviews,
  instruct: { countyLeader: 'all' },
  answerInstruction: { ...unitActs, ...officeDecides },
  suspendAssignment: officeDecides,
  resumeAssignment: officeDecides,
  strikeOff: officeDecides,
  transferAssignment: officeDecides,
  terminateAssignment: officeDecides,
  urge: officeDecides,
  issueNotice: officeDecides,
  readStatus: { ...officeReviews, systemAdmin: 'all' },
  readLetters: { ...officeReviews, auditor: 'all' },
  readLetterText: { ...officeDecides, auditor: 'all' },
  readInbox: officeReviews,
  closeAlarm: { ...officeDecides, systemAdmin: 'all' },
  testMail: { ...officeDecides, systemAdmin: 'all' },
  resumeSending: { ...officeDecides, systemAdmin: 'all' },
  settleLetter: { ...officeDecides, systemAdmin: 'all' },
  readAudit: { auditor: 'all', auditAdmin: 'all' },
  readAccounts: { systemAdmin: 'all', securityAdmin: 'all' },
  endSessions: { systemAdmin: 'all', securityAdmin: 'all' },
  closeAccount: { systemAdmin: 'all' },
  resetCredentials: { securityAdmin: 'all' },
  changeDirectory: officeDecides,
  changeCalendar: officeDecides,
  grantDuty: { securityAdmin: 'all' },
  readPolicy: { ...officeReviews, countyLeader: 'all', evaluator: 'all', approver: 'all', auditor: 'all' },
  proposePolicy: officeDecides,
  confirmPolicy: { officeHead: 'all', approver: 'all' },
};

/**
 * The routes that ask for no action: they show everybody the business of the units that he reads, and his own account. A route that is not here and asks for
 * none fails the matrix: ask for an action, or say here that it needs none.
 */
export const SIGNED_IN: ReadonlySet<string> = new Set([
  'get /api/session',
  'delete /api/session',
  'get /api/campaigns',
  'get /api/campaigns/{id}',
  'get /api/tasks',
  'get /api/tasks/{id}',
  'post /api/receipts',
  'post /sign-out',
  'get /account/set-up',
  'post /account/set-up',
  'post /account/password',
  'get /account',
  'post /account/devices/forget',
  'post /account/sessions/end',
  'get /campaigns',
  'get /campaigns/{id}',
  'get /',
  'get /ledger',
  'get /ledger/print',
  'get /ledger/export',
  'get /api/ledger-views',
  'post /api/ledger-views',
  'post /api/ledger-views/changes',
  'post /api/ledger-views/removals',
  'post /ledger/views',
  'post /ledger/views/change',
  'get /tasks/{id}',
  'get /parts',
  'get /directory',
  'get /directory/units/{id}',
  'get /directory/persons/{id}',
  'get /calendar',
  'get /progress',
  'get /campaigns/{id}/progress',
  'get /campaigns/{id}/progress/chart',
  'get /campaigns/{id}/progress/file',
  'get /api/campaigns/{id}/progress',
  'get /campaigns/{id}/figures',
  'get /cycles',
  'get /cycles/{id}',
  'get /cycles/{id}/board',
  'get /cycles/{id}/board/marks',
  'get /cycles/{id}/village',
  'get /cycles/{id}/roster',
  'get /api/cycles',
  'get /api/cycles/{id}/postings',
  'get /bulletins',
  'get /campaigns/{id}/bulletins',
  'get /bulletins/{id}',
  'get /bulletins/{id}/annex',
  'get /bulletins/{id}/source',
  'get /bulletins/{id}/file',
  'get /bulletins/{id}/tables',
  'get /tasks/{id}/documents',
  'get /reminder-letters/{id}',
  'get /reminder-letters/{id}/file',
  'get /api/evaluations',
  'get /api/evaluations/{id}',
  'get /evaluations',
  'get /evaluations/{id}',
  'get /evaluations/{id}/document',
  'get /evaluations/{id}/file',
  'get /evaluations/{id}/scores',
  'get /evaluations/{id}/score-source',
  'get /api/evaluations/{id}/scores',
  'get /cycles/{id}/sheets',
  'get /cycles/{id}/sheets/names',
  'post /cycles/{id}/sheets/names',
  'post /receipts',
  'get /evidence/{id}',
  'get /help/demo',
  'get /dev/components',
]);

/** Whether the table lets this duty do it about a unit that stands so to the holder's. */
export function isExpected(who: Who, duty: Duty, relation: Relation | 'all'): boolean {
  const reach = who[duty];
  return reach !== undefined && (reach === 'all' || (relation !== 'all' && reach.includes(relation)));
}
