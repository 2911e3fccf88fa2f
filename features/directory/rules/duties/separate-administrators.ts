import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Duty, DutyHolding } from '../../../../core/directory/unit';
import type { DirectoryProblem } from '../directory-rows';
import type { DirectoryView } from '../directory-view';
import type { ImportPlan } from '../plan-import';

type Held = Pick<DutyHolding, 'duty' | 'fromDay' | 'toDay'>;

const ADMINISTRATORS: ReadonlySet<Duty> = new Set(['systemAdmin', 'securityAdmin', 'auditAdmin']);

/** Whether a duty is one of the three administrators' (三员). */
export const isAdministrator = (duty: Duty): boolean => ADMINISTRATORS.has(duty);

/** Whether both are held on one day from `today` on. */
const overlap = (one: Held, other: Held, today: CivilDay): boolean =>
  Math.max(one.fromDay ?? today, other.fromDay ?? today, today) <= Math.min(one.toDay ?? Infinity, other.toDay ?? Infinity);

/**
 * The duty of a person that forbids him another one, if there is such: the three administrators are three persons, and none of them has a duty of the business
 * beside it (三员分设), on no day from `today` on. Days are civil days, open where absent. (domain.md §7)
 */
export const heldAgainst = <Other extends Held>(given: Held, held: readonly Other[], today: CivilDay): Other | undefined =>
  held.find(
    (other) => other.duty !== given.duty && (isAdministrator(other.duty) || isAdministrator(given.duty)) && overlap(given, other, today),
  );

/** Where an import would bring together in one person what must be apart: a problem for each row that does. */
export function separationProblems(plan: ImportPlan, view: DirectoryView): readonly DirectoryProblem[] {
  const ended = new Set(plan.dutiesEnded.map(({ id }) => id));
  const replaced = new Set(plan.dutiesChanged.map(({ before }) => before.id));
  const rows = [...plan.dutiesAdded, ...plan.dutiesChanged.map(({ row }) => row)];
  const stay = view.duties.filter(({ id }) => !replaced.has(id) && !ended.has(id));
  return rows.flatMap((row): DirectoryProblem[] => {
    const others = [...stay, ...rows].filter(({ email }) => email === row.email);
    const against = heldAgainst(row, others, view.today);
    return against ? [{ file: 'contacts', line: row.line, column: 'duty', code: 'dutiesApart', value: row.duty, other: against.duty }] : [];
  });
}
