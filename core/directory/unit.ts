/** Kind of a unit (单位): county office (县府办), bureau (县直部门), township (乡镇), farm (场), village (村), section (内设或派驻机构), bank and the like. */
export type UnitKind = 'office' | 'bureau' | 'township' | 'farm' | 'village' | 'section' | 'other';

/** A unit of the directory. `parentId` makes the tree that permissions follow. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId?: string;
  readonly aliases: readonly string[];
  /** Those of the aliases that a person chose for a notice (写法确认): an import that leaves them out does not undo them. */
  readonly chosenAliases?: readonly string[];
  /** The unit above may sign for it and report for it (上级代办). */
  readonly isActedFor?: boolean;
  /** The office telephone, as letters print it. */
  readonly telephone?: string;
  /** The last day of a unit that ends (撤销、并入), a civil day; afterwards no notice means it. */
  readonly toDay?: number;
}

/** Whether a unit is there no more on a day. */
export const isOver = ({ toDay }: { readonly toDay?: number | undefined }, today: number): boolean => toDay !== undefined && toDay < today;

/** The role in which a notice names a unit for a task: lead (牵头单位), responsible (责任单位), cooperating (配合单位). */
export type UnitRole = 'lead' | 'responsible' | 'cooperating';

/** Duties that letters go to: contact (督办联系人), deputy (B岗), leader (分管领导), head (主要负责人) of any unit. */
export const UNIT_DUTIES = ['contact', 'deputy', 'leader', 'head'] as const;
/** And office (督办岗), reviewer (审核岗), officeHead (办公室主任) of the supervising office. */
export const OFFICE_DUTIES = ['office', 'reviewer', 'officeHead'] as const;
/** Duties that letters go to. */
export const ADDRESSED_DUTIES = [...UNIT_DUTIES, ...OFFICE_DUTIES] as const;
/**
 * What a person answers for in a unit (职责), and what he may do by it: beside those that letters go to, the county leader (县领导), who evaluates (考核人员),
 * approves (审批人) and audits (审计), and the three administrators (三员), who see no business data.
 */
export const DUTIES = [
  ...ADDRESSED_DUTIES,
  'countyLeader',
  'evaluator',
  'approver',
  'auditor',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;
export type Duty = (typeof DUTIES)[number];

/** A unit that is paired to a village (挂钩帮扶单位) from a day to a day (both included, open where absent): it urges the village on. Days are civil days. */
export interface UnitPair {
  readonly unitId: string;
  readonly villageId: string;
  readonly fromDay?: number;
  readonly toDay?: number;
}

/** In what capacity a person answers for an area: member of the resident village team (驻村工作队员), township worker (乡镇干部), village cadre (村干部). */
export const AREA_CAPACITIES = ['residentTeam', 'townshipWorker', 'villageCadre'] as const;
export type AreaCapacity = (typeof AREA_CAPACITIES)[number];

/**
 * An area for which a person answers (包村包组) from a day to a day (both included, open where absent): a village, or one villagers' group of it by its name.
 * Days are civil days.
 */
export interface AreaHolding {
  readonly personId: string;
  /** The village. */
  readonly unitId: string;
  /** Absent for the whole village. */
  readonly groupName?: string;
  readonly capacity: AreaCapacity;
  readonly fromDay?: number;
  readonly toDay?: number;
}

/** A duty held by a person in a unit from a day to a day (both included, open where absent). Days are civil days. */
export interface DutyHolding {
  readonly personId: string;
  readonly unitId: string;
  readonly duty: Duty;
  readonly fromDay?: number;
  readonly toDay?: number;
}
