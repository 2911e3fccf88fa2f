/** What an account can do, each tied to the unit whose business it is. */
export type Action =
  | 'readUnit'
  | 'signFor'
  | 'submitReport'
  | 'requestExtension'
  | 'acceptReport'
  | 'returnReport'
  | 'decideExtension'
  | 'suspendAssignment'
  | 'resumeAssignment'
  | 'strikeOff'
  | 'issueNotice'
  | 'readStatus'
  | 'changeDirectory'
  | 'changeCalendar'
  | 'settleLetter';

export type Role = 'office' | 'unit';

/** Who asks: a role, and the units of his own subtree. */
export interface AccessActor {
  readonly role: Role;
  readonly unitIds: ReadonlySet<string>;
}

/** `all`: for every unit; `own`: for units of the actor's subtree; `no`: never. */
type Reach = 'all' | 'own' | 'no';

const OFFICE_ONLY: Readonly<Record<Role, Reach>> = { office: 'all', unit: 'no' };
const OWN_UNIT: Readonly<Record<Role, Reach>> = { office: 'own', unit: 'own' };

/** The permission table (权限表): the office supervises every unit, but speaks for none beside its own. */
export const PERMISSIONS: Readonly<Record<Action, Readonly<Record<Role, Reach>>>> = {
  readUnit: { office: 'all', unit: 'own' },
  signFor: OWN_UNIT,
  submitReport: OWN_UNIT,
  requestExtension: OWN_UNIT,
  acceptReport: OFFICE_ONLY,
  returnReport: OFFICE_ONLY,
  decideExtension: OFFICE_ONLY,
  suspendAssignment: OFFICE_ONLY,
  resumeAssignment: OFFICE_ONLY,
  strikeOff: OFFICE_ONLY,
  issueNotice: OFFICE_ONLY,
  readStatus: OFFICE_ONLY,
  changeDirectory: OFFICE_ONLY,
  changeCalendar: OFFICE_ONLY,
  settleLetter: OFFICE_ONLY,
};

/** Whether an actor may do something in the business of a unit; without a unit only what reaches all of them. */
export function may(action: Action, actor: AccessActor, unitId?: string): boolean {
  const reach = PERMISSIONS[action][actor.role];
  return reach === 'all' || (reach === 'own' && unitId !== undefined && actor.unitIds.has(unitId));
}
