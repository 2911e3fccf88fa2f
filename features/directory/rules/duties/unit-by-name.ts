import { nearestNames } from '../../../../core/directory/nearest-names';
import { isOver, type Unit } from '../../../../core/directory/unit';
import { namesOf, plainForm } from '../../../../core/directory/unit-forms';
import type { DirectoryView } from '../directory-view';

/** The unit that is there and that somebody means by its code, its name or an alias; where there is none, the names that are most like it. */
export function unitByName(
  { units, today }: Pick<DirectoryView, 'units' | 'today'>,
  said: string,
): Unit | { readonly nearest: readonly string[] } {
  const present = units.filter((unit) => !isOver(unit, today));
  const wanted = plainForm(said);
  const found =
    present.find(({ code }) => code === said.trim()) ?? present.find((unit) => namesOf(unit).some((name) => plainForm(name) === wanted));
  return (
    found ?? {
      nearest: nearestNames(
        said,
        present.map(({ name }) => name),
      ),
    }
  );
}
