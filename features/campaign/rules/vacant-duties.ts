import type { Audience } from '../../../core/policy/policy';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { audienceResolver } from '../../../core/directory/resolve-audience';
import type { Duty, DutyHolding, Unit } from '../../../core/directory/unit';
import type { PlannedTask } from './break-down/planned-task';

/** The duties that nobody holds in a unit (无人任职): what is meant for them goes to the office. */
export interface VacantDuties {
  readonly unit: string;
  readonly duties: readonly Duty[];
}

const OF_A_UNIT = ['contact', 'deputy', 'leader', 'head'] as const satisfies readonly Audience[];
const OF_THE_OFFICE = ['reviewer', 'officeHead'] as const satisfies readonly Audience[];

/** The duties that nobody holds on a day in the units of a plan, in its order, and in the office that supervises it. Its 督办岗 itself must be held: `issueProblems`. */
export function vacantDuties(
  planned: readonly PlannedTask[],
  office: Unit,
  holdings: readonly DutyHolding[],
  day: CivilDay,
): readonly VacantDuties[] {
  const resolve = audienceResolver(holdings, office.id, day);
  const isVacant = ({ id }: Unit, duty: Audience): boolean => resolve(id, duty)[0]?.vacant ?? true;
  const units = new Set(planned.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)));
  const vacant = (unit: Unit, duties: readonly (Audience & Duty)[]): VacantDuties => ({
    unit: unit.name,
    duties: duties.filter((duty) => isVacant(unit, duty)),
  });
  return [...[...units].map((unit) => vacant(unit, OF_A_UNIT)), vacant(office, OF_THE_OFFICE)].filter(({ duties }) => duties.length > 0);
}

/** Whether somebody holds the office's own duty (督办岗) on a day: without it there is nobody to write to. */
export const isOfficeHeld = (office: Unit, holdings: readonly DutyHolding[], day: CivilDay): boolean =>
  audienceResolver(holdings, office.id, day)(office.id, 'office').length > 0;
