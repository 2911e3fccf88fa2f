import type { Sql } from '../../../platform/postgres/sql';
import { type PersonRow, personsOf } from '../rules/duties/persons-of';

/** Writes persons by their addresses; a telephone that a row does not say stays. Answers how many are new. */
export async function writePersons(sql: Sql, rows: readonly PersonRow[]): Promise<number> {
  const persons = personsOf(rows);
  const written = await sql<{ added: boolean }>(
    `insert into person (email, name, telephone) select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (email) do update set name = excluded.name, telephone = coalesce(excluded.telephone, person.telephone)
     where person.name <> excluded.name or person.telephone is distinct from coalesce(excluded.telephone, person.telephone) returning xmax = 0 as added`,
    [persons.map(({ email }) => email), persons.map(({ name }) => name), persons.map(({ telephone }) => telephone ?? null)],
  );
  return written.filter(({ added }) => added).length;
}
