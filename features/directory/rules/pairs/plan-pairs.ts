import { isOver, type Unit } from '../../../../core/directory/unit';
import type { PairRow } from '../directory-rows';
import type { DirectoryView, PairView } from '../directory-view';

/** What rows change of the pairs (挂钩帮扶): a pair that they no longer name of a village that they do name ends. */
export interface PairPlan {
  readonly pairsAdded: readonly PairRow[];
  /** Pairs whose last day becomes another one. */
  readonly pairsChanged: readonly { readonly before: PairView; readonly row: PairRow }[];
  readonly pairsEnded: readonly PairView[];
}

const keyOf = (village: string, unit: string, fromDay: number | undefined): string => `${village}/${unit}/${fromDay ?? ''}`;

/** What taking these rows does to the pairs as they are known. */
export function planPairs(rows: readonly PairRow[], { units, pairs, today }: Pick<DirectoryView, 'units' | 'pairs' | 'today'>): PairPlan {
  const codes = new Map(units.map(({ id, code }: Unit) => [id, code]));
  const codeOf = (id: string): string => codes.get(id) ?? '';
  const held = new Map(pairs.map((pair) => [keyOf(codeOf(pair.villageId), codeOf(pair.unitId), pair.fromDay), pair]));
  const byKey = new Map(rows.map((row) => [keyOf(row.village, row.unit, row.fromDay), row]));
  const named = new Set(rows.map(({ village }) => village));
  return {
    pairsAdded: [...byKey].filter(([key]) => !held.has(key)).map(([, row]) => row),
    pairsChanged: [...byKey].flatMap(([key, row]) => {
      const before = held.get(key);
      return before && before.toDay !== row.toDay ? [{ before, row }] : [];
    }),
    pairsEnded: [...held]
      .filter(([key, pair]) => named.has(codeOf(pair.villageId)) && !byKey.has(key) && !isOver(pair, today))
      .map(([, pair]) => pair),
  };
}
