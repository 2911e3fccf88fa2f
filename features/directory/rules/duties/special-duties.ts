import { plainForm } from '../../../../core/directory/unit-forms';
import { holdsOn } from '../../../../core/directory/resolve-audience';
import { type Duty, DUTIES, isOver, type Unit } from '../../../../core/directory/unit';
import type { DirectoryView, DutyView } from '../directory-view';
import { isSpecial } from '../grant-duty';
import { isAdministrator } from './separate-administrators';

/** A duty with the unit in which it is held. */
export interface SpecialDuty extends DutyView {
  readonly unit: Unit;
}

/** What a list of special duties is narrowed to: a word of a name, an address or a unit, one duty, and whether those that are over are in it. */
export interface SpecialDutyFilter {
  readonly q?: string | undefined;
  readonly duty?: Duty | undefined;
  readonly withPast?: boolean;
}

const orderOf = ({ duty }: DutyView): number => DUTIES.indexOf(duty);

/** The special duties (特别职责) that are held or to come, in the order of the duties. */
export function specialDuties(
  { units, duties, today }: DirectoryView,
  { q = '', duty, withPast }: SpecialDutyFilter,
): readonly SpecialDuty[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const wanted = plainForm(q).toLowerCase();
  const matches = (text: string): boolean => plainForm(text).toLowerCase().includes(wanted);
  return duties
    .flatMap((held): SpecialDuty[] => {
      const unit = byId.get(held.unitId);
      return unit && isSpecial(held.duty) ? [{ ...held, unit }] : [];
    })
    .filter((held) => (withPast || !isOver(held, today)) && (duty === undefined || held.duty === duty))
    .filter((held) => [held.personName, held.email, held.unit.name, ...held.unit.aliases].some(matches))
    .sort((one, other) => orderOf(one) - orderOf(other));
}

/** Those of the three administrators (三员) whom nobody is today. */
export const missingAdministrators = ({ duties, today }: DirectoryView): readonly Duty[] =>
  DUTIES.filter((duty) => isAdministrator(duty) && !duties.some((held) => held.duty === duty && holdsOn(held, today)));
