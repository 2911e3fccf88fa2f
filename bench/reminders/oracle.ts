import { addressOf, REMINDERS } from '../support/plan';
import { percentile } from './figures';
import type { Arrival } from './sink';

export interface Judgement {
  readonly mails: number;
  /** Owed and never taken by the sink. */
  readonly lost: number;
  /** Taken more often than once. */
  readonly repeated: number;
  readonly early: number;
  /** Taken although the report had been answered before the reminder was due. */
  readonly afterMet: number;
  readonly firstMsP99: number;
  readonly latenessMsP50: number;
  readonly latenessMsP99: number;
}

/**
 * Judges from outside: the sink's arrivals against what was owed by the plan alone. `dueMs` are the instants of the five reminders, `answeredMs` when the
 * report of a unit (by its number) was answered.  A reminder that came due less than
 * `formingMs` before the report may not have been in a letter yet, and then goes nowhere.
 */
export function judge(
  arrivals: readonly Arrival[],
  assignments: number,
  dueMs: readonly number[],
  answeredMs: ReadonlyMap<number, { readonly startMs: number; readonly endMs: number }>,
  formingMs: number,
): Judgement {
  const perUnit = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const known = perUnit.get(arrival[1]);
    if (known) known.push(arrival);
    else perUnit.set(arrival[1], [arrival]);
  }
  const ids = new Set(arrivals.map(([, , id]) => id));
  const lateness: number[] = [];
  const first = dueMs.map(() => Infinity);
  const result = { lost: 0, early: 0, afterMet: 0 };
  for (let unit = 0; unit < assignments; unit += 1) {
    const got = [...(perUnit.get(addressOf(unit)) ?? [])].sort((one, other) => one[0] - other[0]);
    const seen = new Set<string>();
    const once = got.filter(([, , id]) => !seen.has(id) && seen.add(id));
    const report = answeredMs.get(unit);
    const owed = report ? dueMs.filter((due) => due < report.startMs - formingMs).length : REMINDERS;
    const allowed = report ? dueMs.filter((due) => due <= report.endMs).length : REMINDERS;
    result.lost += Math.max(0, owed - once.length);
    result.afterMet += Math.max(0, once.length - allowed);
    once.slice(0, allowed).forEach(([atMs], at) => {
      const late = atMs - (dueMs[at] ?? 0);
      if (late < 0) result.early += 1;
      lateness.push(late);
      first[at] = Math.min(first[at] ?? Infinity, late);
    });
  }
  return {
    mails: arrivals.length,
    ...result,
    repeated: arrivals.length - ids.size,
    firstMsP99: percentile(first, 0.99),
    latenessMsP50: percentile(lateness, 0.5),
    latenessMsP99: percentile(lateness, 0.99),
  };
}
