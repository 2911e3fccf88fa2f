import type { Sql } from '../../../../platform/postgres/sql';

/** By whose numbers the county's documents go (机关代字). */
export const REGISTER = '某政办发';

/** The next number of a register in a year, as the page of a document offers it. */
export async function nextNumber(sql: Sql, register: string, year: number): Promise<number> {
  const [row] = await sql<{ next: number }>(
    'select coalesce(max(number), 0)::int + 1 as next from document_number where register = $1 and year = $2',
    [register, year],
  );
  return row?.next ?? 1;
}
