import type { OutboxEvent } from '../../outbox/outbox-event';
import type { LaggingRow } from '../open-rows';

/** A row among those of all processes. */
export const keyOf = ({ process, rowId }: OutboxEvent): string => `${process}:${rowId}`;

/** Picks, pass by pass, the rows that have lagged for `staleMs` or longer. Behind counts from the first pass that saw a row behind with the same version: no column says since when. */
export function staleRowsAfter(staleMs: number): (lagging: readonly LaggingRow[], nowMs: number) => readonly LaggingRow[] {
  let behindSince: ReadonlyMap<string, { readonly seenVersion: number; readonly sinceMs: number }> = new Map();
  const notedOf = (row: LaggingRow) => {
    const noted = behindSince.get(keyOf(row));
    return noted?.seenVersion === row.seenVersion ? noted : undefined;
  };
  const isStale = (row: LaggingRow, nowMs: number): boolean => {
    if (row.lateMs >= staleMs && row.lateMs > 0) return true;
    const noted = notedOf(row);
    return row.isBehind && noted !== undefined && nowMs - noted.sinceMs >= staleMs;
  };
  return (lagging, nowMs) => {
    const stale = lagging.filter((row) => isStale(row, nowMs));
    const behind = lagging.filter(({ isBehind }) => isBehind);
    behindSince = new Map(behind.map((row) => [keyOf(row), notedOf(row) ?? { seenVersion: row.seenVersion, sinceMs: nowMs }]));
    return stale;
  };
}
