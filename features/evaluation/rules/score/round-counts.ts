import type { CivilDay } from '../../../../core/calendar/civil-day';
import { type OwedFact, timingBy } from '../results/by-obligations';
import type { MetTiming } from '../results/obligation-standing';
import type { RoundCounts, TimingCounts } from './unit-score';

/** A village's posting (公示) in one round, as it is known now: the township that owes it, its deadline in force, and when it was done and recorded. A late entry that nobody confirmed is not in it. */
export interface PostingFact extends Pick<OwedFact, 'unitId' | 'deadlineDay' | 'doneOn' | 'recordedAtMs'> {
  readonly cycleId: string;
  /** Of what time the data of the round are. */
  readonly period: string;
  readonly townshipId: string;
}

const COUNT: Readonly<Record<MetTiming, keyof TimingCounts>> = { inTime: 'inTime', lateEntry: 'lateEntries', late: 'late', open: 'open' };

type Counting = { -readonly [Key in keyof RoundCounts]: RoundCounts[Key] };

/**
 * The postings that were due by the cut-off, by unit and round: of each village its own, and of each township those of its villages together. What a unit had that
 * went into another counts there (`successors`). (notice 五（三）)
 */
export function roundCounts(
  facts: readonly PostingFact[],
  cutOffDay: CivilDay,
  successors: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly RoundCounts[]> {
  const units = new Map<string, Map<string, Counting>>();
  const countsOf = (unitId: string, { cycleId, period }: PostingFact): Counting => {
    const rounds = units.get(unitId) ?? new Map<string, Counting>();
    const counts = rounds.get(cycleId) ?? { cycleId, period, inTime: 0, lateEntries: 0, late: 0, open: 0 };
    units.set(unitId, rounds.set(cycleId, counts));
    return counts;
  };
  for (const fact of facts) {
    if (fact.deadlineDay > cutOffDay) continue;
    const timing = timingBy({ ...fact, state: fact.doneOn === undefined ? 'open' : 'met' }, cutOffDay);
    for (const unitId of [fact.unitId, fact.townshipId]) countsOf(successors.get(unitId) ?? unitId, fact)[COUNT[timing]] += 1;
  }
  return new Map([...units].map(([unitId, rounds]) => [unitId, [...rounds.values()]]));
}
