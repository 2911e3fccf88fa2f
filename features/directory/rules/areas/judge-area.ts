import type { CivilDay } from '../../../../core/calendar/civil-day';
import { checkDirectory } from '../check-directory';
import type { AreaRow, DirectoryProblem } from '../directory-rows';
import type { AreaView, DirectoryView } from '../directory-view';
import { personsIn } from '../duties/find-persons';
import { planAreas } from './plan-areas';

const place = { file: 'areas', line: 1 } as const;

/** The address of the one whom a form means by his name alone: the only person of the directory who is called so. Else what to do about it. */
export function addressByName(name: string, view: DirectoryView): { readonly email: string } | { readonly problem: DirectoryProblem } {
  const [found, ...others] = personsIn(view).filter((person) => person.name === name);
  if (!found) return { problem: { ...place, column: 'email', code: 'noSuchPerson', value: name } };
  if (others.length === 0) return { email: found.email };
  const addresses = [found, ...others].map(({ email }) => email).join('、');
  return { problem: { ...place, column: 'email', code: 'severalPersons', value: name, other: addresses } };
}

/** What speaks against entering this area for a person, who is known by the address: it is another person's, the village is none, or he answers for it already. */
export function judgeArea(row: AreaRow, view: DirectoryView): readonly DirectoryProblem[] {
  const known = personsIn(view).find(({ email }) => email === row.email);
  if (known && known.name !== row.name) return [{ ...place, column: 'email', code: 'knownAs', value: row.email, other: known.name }];
  const problems = checkDirectory({ units: [], contacts: [], areas: [row] }, view.units, view.today);
  if (problems.length > 0) return problems;
  return planAreas([row], view).areasAdded.length > 0 ? [] : [{ ...place, column: 'name', code: 'areaAlready', value: row.name }];
}

/** What speaks against a last day of an area: it lies outside of it. */
export const judgeAreaEnd = ({ fromDay, toDay: known }: AreaView, toDay: CivilDay): readonly DirectoryProblem[] =>
  toDay < (fromDay ?? toDay) || toDay > (known ?? toDay) ? [{ ...place, column: 'to', code: 'outsideArea' }] : [];
