import { plainForm } from '../../../../core/directory/unit-forms';
import { holdsOn } from '../../../../core/directory/resolve-audience';
import type { AreaView, DirectoryView, DutyView } from '../directory-view';

/** A person of the directory with the duties that he holds today. */
export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly telephone?: string;
  readonly held: readonly DutyView[];
}

/** Every person who has or had a duty or an area. */
export function personsIn({ duties, areas, today }: DirectoryView): readonly KnownPerson[] {
  const persons = new Map<string, KnownPerson & { readonly held: DutyView[] }>();
  const entryOf = ({ personId, personName: name, email, telephone }: DutyView | AreaView) => {
    const person = persons.get(personId) ?? { personId, name, email, ...(telephone !== undefined && { telephone }), held: [] };
    persons.set(personId, person);
    return person;
  };
  for (const duty of duties) {
    const { held } = entryOf(duty);
    if (holdsOn(duty, today)) held.push(duty);
  }
  for (const area of areas) entryOf(area);
  return [...persons.values()];
}

/** The persons whom a word stands for: in the name or the address. */
export function findPersons(view: DirectoryView, word: string): readonly KnownPerson[] {
  const wanted = plainForm(word).toLowerCase();
  if (wanted === '') return [];
  return personsIn(view).filter(({ name, email }) => [name, email].some((text) => plainForm(text).toLowerCase().includes(wanted)));
}

/** The person with this id. */
export const personOf = (view: DirectoryView, personId: string): KnownPerson | undefined =>
  personsIn(view).find((person) => person.personId === personId);
