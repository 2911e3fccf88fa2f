const ROWS_A_STATEMENT = 1_000;

/** The rows in parts of which each is one statement. */
export function* slices<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) yield rows.slice(from, from + ROWS_A_STATEMENT);
}
