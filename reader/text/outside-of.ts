import type { Span } from '../notice';

/** What shares no words with others, of which no two share words. */
export function outsideOf<T extends { readonly span: Span }>(some: readonly T[], others: readonly { readonly span: Span }[]): T[] {
  const spans = others.map(({ span }) => span).sort((one, other) => one.start - other.start);
  return some.filter(({ span }) => {
    let [from, to] = [0, spans.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((spans[middle]?.end ?? 0) <= span.start) from = middle + 1;
      else to = middle;
    }
    return (spans[from]?.start ?? Infinity) >= span.end;
  });
}
