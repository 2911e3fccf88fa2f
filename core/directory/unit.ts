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
  /** The last day of a unit that ends (撤销、并入), a civil day; afterwards no notice means it. */
  readonly toDay?: number;
}

/** Whether a unit is there no more on a day. */
export const isOver = ({ toDay }: { readonly toDay?: number | undefined }, today: number): boolean => toDay !== undefined && toDay < today;

/** The role in which a notice names a unit for a task: lead (牵头单位), responsible (责任单位), cooperating (配合单位). */
export type UnitRole = 'lead' | 'responsible' | 'cooperating';

/**
 * What a person answers for in a unit: contact (督办联系人), deputy (B岗), leader (分管领导), head (主要负责人);
 * in the supervising office also office (督办岗), reviewer (审核岗), officeHead (办公室主任).
 */
export const DUTIES = ['contact', 'deputy', 'leader', 'head', 'office', 'reviewer', 'officeHead'] as const;
export type Duty = (typeof DUTIES)[number];

/** A duty held by a person in a unit from a day to a day (both included, open where absent). Days are civil days. */
export interface DutyHolding {
  readonly personId: string;
  readonly unitId: string;
  readonly duty: Duty;
  readonly fromDay?: number;
  readonly toDay?: number;
}
