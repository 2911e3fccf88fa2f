import type { Unit, UnitRole } from '../../../core/directory/unit';

/** A unit of a task with the strongest role in which the task names it. */
export interface TaskUnit {
  readonly unit: Unit;
  readonly role: UnitRole;
}

const STRENGTH: Readonly<Record<UnitRole, number>> = { lead: 3, responsible: 2, cooperating: 1 };

/** The role that counts where a task names a unit twice: lead (牵头) before responsible (责任) before cooperating (配合). */
export const strongerRole = (one: UnitRole, other: UnitRole = one): UnitRole => (STRENGTH[one] > STRENGTH[other] ? one : other);

/** Cooperating units (配合单位) owe the receipt alone. (domain.md §3) */
export const owesBesideReceipt = ({ role }: Pick<TaskUnit, 'role'>): boolean => role !== 'cooperating';
