import type { Duty } from '../directory/unit';

/** What a person can do, each tied to the unit whose business it is. */
export type Action =
  | 'readUnit'
  | 'readOverview'
  | 'signFor'
  | 'submitReport'
  | 'countersignReport'
  | 'requestExtension'
  | 'splitTask'
  | 'recordPart'
  | 'objectToAssignment'
  | 'decideObjection'
  | 'acceptReport'
  | 'returnReport'
  | 'decideExtension'
  | 'urge'
  | 'instruct'
  | 'answerInstruction'
  | 'suspendAssignment'
  | 'resumeAssignment'
  | 'strikeOff'
  | 'transferAssignment'
  | 'terminateAssignment'
  | 'issueNotice'
  | 'readStatus'
  | 'readLetters'
  | 'readLetterText'
  | 'readInbox'
  | 'closeAlarm'
  | 'testMail'
  | 'resumeSending'
  | 'settleLetter'
  | 'readAudit'
  | 'readAllAudit'
  | 'readAccounts'
  | 'endSessions'
  | 'closeAccount'
  | 'resetCredentials'
  | 'changeDirectory'
  | 'changeCalendar'
  | 'grantDuty'
  | 'readPolicy'
  | 'proposePolicy'
  | 'confirmPolicy'
  | 'recordFigures'
  | 'recordPosting'
  | 'confirmPosting'
  | 'deliverRoster'
  | 'writeBulletin'
  | 'approveBulletin'
  | 'issueToken'
  | 'revokeToken'
  | 'setUpFigures'
  | 'writeDocument'
  | 'issueDocument'
  | 'readEvaluation'
  | 'openEvaluation'
  | 'evaluate'
  | 'nominate'
  | 'stateCase'
  | 'answerStatement'
  | 'approveEvaluation'
  | 'issueEvaluation';

/** A duty as it is held today: where its holder reads (the unit and everything below) and acts (the unit, and those below whose pair with it says so). */
export interface HeldDuty {
  readonly duty: Duty;
  readonly unitIds: ReadonlySet<string>;
  readonly actingUnitIds: ReadonlySet<string>;
}

/** Who asks: every duty that the person holds today, in whatever units. `personId` is absent for the office's shared first account. */
export interface AccessActor {
  readonly personId?: string;
  readonly duties: readonly HeldDuty[];
  /** What he may do at most, whatever his duties: for the token of a system, which is for this alone. */
  readonly only?: ReadonlySet<Action>;
}

/** `all`: for every unit; `below`: for the duty's unit and everything below it; `acting`: for the units that it acts for. */
export type Reach = 'all' | 'below' | 'acting';
type Holders = Readonly<Partial<Record<Duty, Reach>>>;

const UNIT_ACTS: Holders = { contact: 'acting', deputy: 'acting', leader: 'acting', head: 'acting' };
const OFFICE_DECIDES: Holders = { office: 'all', officeHead: 'all' };
const OFFICE_REVIEWS: Holders = { ...OFFICE_DECIDES, reviewer: 'all' };

/**
 * The permission table (权限表): each action with the duties that may take it, and how far. The office supervises every unit and speaks for none: its contact
 * speaks for it as a responsible unit, and has no rights of the office by that. The administrators (三员) see no business data: the one of the system opens and
 * closes accounts and looks after sending, the one of security takes back what people sign in with, and the one of the audit alone reads
 * the audit, of the system's matters; the auditor reads all of it. A policy decides who is criticised: administrators do not touch it.
 */
export const PERMISSIONS: Readonly<Record<Action, Holders>> = {
  readUnit: {
    contact: 'below',
    deputy: 'below',
    leader: 'below',
    head: 'below',
    ...OFFICE_REVIEWS,
    countyLeader: 'all',
    evaluator: 'all',
    approver: 'all',
    auditor: 'all',
  },
  readOverview: { ...OFFICE_REVIEWS, countyLeader: 'all', evaluator: 'all', approver: 'all', auditor: 'all' },
  signFor: UNIT_ACTS,
  submitReport: UNIT_ACTS,
  countersignReport: { leader: 'acting', head: 'acting' },
  requestExtension: UNIT_ACTS,
  splitTask: UNIT_ACTS,
  recordPart: UNIT_ACTS,
  objectToAssignment: UNIT_ACTS,
  decideObjection: OFFICE_DECIDES,
  acceptReport: OFFICE_REVIEWS,
  returnReport: OFFICE_REVIEWS,
  decideExtension: OFFICE_REVIEWS,
  urge: OFFICE_DECIDES,
  instruct: { countyLeader: 'all' },
  answerInstruction: { ...UNIT_ACTS, ...OFFICE_DECIDES },
  suspendAssignment: OFFICE_DECIDES,
  resumeAssignment: OFFICE_DECIDES,
  strikeOff: OFFICE_DECIDES,
  transferAssignment: OFFICE_DECIDES,
  terminateAssignment: OFFICE_DECIDES,
  issueNotice: OFFICE_DECIDES,
  readStatus: { ...OFFICE_REVIEWS, systemAdmin: 'all' },
  readLetters: { ...OFFICE_REVIEWS, auditor: 'all' },
  readLetterText: { ...OFFICE_DECIDES, auditor: 'all' },
  readInbox: OFFICE_REVIEWS,
  closeAlarm: { ...OFFICE_DECIDES, systemAdmin: 'all' },
  testMail: { ...OFFICE_DECIDES, systemAdmin: 'all' },
  resumeSending: { ...OFFICE_DECIDES, systemAdmin: 'all' },
  settleLetter: { ...OFFICE_DECIDES, systemAdmin: 'all' },
  readAudit: { auditor: 'all', auditAdmin: 'all' },
  readAllAudit: { auditor: 'all' },
  readAccounts: { systemAdmin: 'all', securityAdmin: 'all' },
  endSessions: { systemAdmin: 'all', securityAdmin: 'all' },
  closeAccount: { systemAdmin: 'all' },
  resetCredentials: { securityAdmin: 'all' },
  changeDirectory: OFFICE_DECIDES,
  changeCalendar: OFFICE_DECIDES,
  grantDuty: { securityAdmin: 'all' },
  readPolicy: { ...OFFICE_REVIEWS, countyLeader: 'all', evaluator: 'all', approver: 'all', auditor: 'all' },
  proposePolicy: OFFICE_DECIDES,
  confirmPolicy: { officeHead: 'all', approver: 'all' },
  recordFigures: UNIT_ACTS,
  recordPosting: UNIT_ACTS,
  // A late entry is looked at by a second person, of the unit or of the office.
  confirmPosting: { ...UNIT_ACTS, ...OFFICE_REVIEWS },
  deliverRoster: UNIT_ACTS,
  writeBulletin: OFFICE_DECIDES,
  approveBulletin: { officeHead: 'all', approver: 'all' },
  issueToken: { securityAdmin: 'all' },
  revokeToken: { systemAdmin: 'all', securityAdmin: 'all' },
  setUpFigures: OFFICE_DECIDES,
  writeDocument: OFFICE_DECIDES,
  issueDocument: { officeHead: 'all', approver: 'all' },
  readEvaluation: { ...OFFICE_DECIDES, countyLeader: 'all', evaluator: 'all', approver: 'all', auditor: 'all' },
  openEvaluation: { ...OFFICE_DECIDES, evaluator: 'all' },
  evaluate: { evaluator: 'all' },
  nominate: UNIT_ACTS,
  stateCase: UNIT_ACTS,
  answerStatement: { evaluator: 'all' },
  approveEvaluation: { approver: 'all' },
  issueEvaluation: OFFICE_DECIDES,
};

/** Whether a person may do something in the business of a unit; without a unit only what reaches all of them. */
export const may = (action: Action, { duties, only }: AccessActor, unitId?: string): boolean =>
  (only === undefined || only.has(action)) &&
  duties.some(({ duty, unitIds, actingUnitIds }) => {
    const reach = PERMISSIONS[action][duty];
    if (reach === 'all') return true;
    if (reach === undefined || unitId === undefined) return false;
    return (reach === 'below' ? unitIds : actingUnitIds).has(unitId);
  });

/** The units in whose business a person may do something: `*` for all of them. */
export function reachOf(action: Action, person: AccessActor): '*' | readonly string[] {
  if (may(action, person)) return '*';
  return [...new Set(person.duties.flatMap(({ unitIds }) => [...unitIds].filter((id) => may(action, person, id))))];
}

/** What row-level security lets this person's transactions see: `*`, or the units that he reads. */
export const scopeOf = (person: AccessActor): '*' | readonly string[] => reachOf('readUnit', person);

/** Records that are no unit's business: accounts with their sessions, the audit, letters with the alarms about them. */
export type Records = 'accounts' | 'audit' | 'mail';
const READ_BY: Readonly<Record<Records, readonly Action[]>> = {
  accounts: ['readAccounts', 'grantDuty'],
  audit: ['readAudit'],
  mail: ['readLetters', 'readStatus'],
};

/** The records that row-level security lets this person's transactions see beside the business of units. */
export const recordsOf = (person: AccessActor): readonly Records[] =>
  (Object.keys(READ_BY) as Records[]).filter((records) => READ_BY[records].some((action) => may(action, person)));

/** Whether a person is the one who did something; nobody decides on his own (本人回避). */
export const isOwn = (byPersonId: string | undefined, personId: string | undefined): boolean =>
  byPersonId !== undefined && byPersonId === personId;
