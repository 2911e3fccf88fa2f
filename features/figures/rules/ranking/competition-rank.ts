export interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
}

/**
 * Items from best to worst with standard competition ranks (1-2-2-4): equals share a rank, the next one is as far down as it stands.
 * `compare` is positive where the first is better; equals keep an order of their own by `orderOf`, so that the order of the input says nothing. (domain.md §4.4)
 */
export function competitionRanks<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  orderOf: (item: T) => string,
): readonly Ranked<T>[] {
  const order = (a: T, b: T): number => (orderOf(a) < orderOf(b) ? -1 : 1);
  const sorted = [...items].sort((a, b) => compare(b, a) || order(a, b));
  let rank = 1;
  return sorted.map((item, at) => {
    const before = sorted[at - 1];
    if (before !== undefined && compare(before, item) !== 0) rank = at + 1;
    return { item, rank };
  });
}
