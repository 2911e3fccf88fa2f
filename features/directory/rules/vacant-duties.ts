import { holdsOn } from '../../../core/directory/resolve-audience';
import { type Duty, isOver, OFFICE_DUTIES, type Unit, UNIT_DUTIES, type UnitKind } from '../../../core/directory/unit';
import type { DirectoryView } from './directory-view';

/** The duties that letters to a unit of this kind go to: villages and inner offices have none of their own, for letters end at the township. (domain.md §3) */
export function expectedDuties(kind: UnitKind): readonly Duty[] {
  if (kind === 'village' || kind === 'section') return [];
  return kind === 'office' ? [...UNIT_DUTIES, ...OFFICE_DUTIES] : UNIT_DUTIES;
}

/** The duties of a unit that nobody holds today (无人任职), whose letters go to the office instead. */
export function vacantDuties(unit: Unit, { today, duties }: DirectoryView): readonly Duty[] {
  if (isOver(unit, today)) return [];
  const held = new Set(duties.filter((duty) => duty.unitId === unit.id && holdsOn(duty, today)).map(({ duty }) => duty));
  return expectedDuties(unit.kind).filter((duty) => !held.has(duty));
}
