import type { Arrival } from './sink';

/** Most mails in any window of so many milliseconds, as mails a second. */
export function peakPerSecond(arrivals: readonly Arrival[], windowMs: number): number {
  const times = arrivals.map(([atMs]) => atMs).sort((one, other) => one - other);
  let best = 0;
  let from = 0;
  for (const [to, atMs] of times.entries()) {
    while ((times[from] ?? 0) <= atMs - windowMs) from += 1;
    best = Math.max(best, to - from + 1);
  }
  return Math.round((best * 1000) / windowMs);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
