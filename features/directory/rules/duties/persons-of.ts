import type { ContactRow } from '../directory-rows';

export type PersonRow = Pick<ContactRow, 'email' | 'name' | 'telephone'>;

/** The persons that rows speak of, each once, with the first telephone that a row gives. */
export function personsOf(rows: readonly PersonRow[]): readonly PersonRow[] {
  const persons = new Map<string, PersonRow>();
  for (const { email, name, telephone } of rows) {
    const stated = persons.get(email)?.telephone ?? telephone;
    persons.set(email, { email, name, ...(stated !== undefined && { telephone: stated }) });
  }
  return [...persons.values()];
}
