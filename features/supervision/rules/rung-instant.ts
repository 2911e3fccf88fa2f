import { type Calendar, onOrBefore, workDayAfter, workDayBefore } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Obligation, ObligationKind } from '../../../core/obligation/obligation';
import type { Policy, RungTime } from '../../../core/policy/policy';
import { roundUp, slotOn } from '../../../core/policy/slot';

/** What the place of a rung depends on. */
export type Climber = Pick<Obligation, 'kind' | 'deadlineDay' | 'activeSinceMs'>;

/** Slot instants (epoch milliseconds) of an obligation's ladder, rung by rung. */
export type LadderInstants = (obligation: Climber) => readonly number[];

function rungDay(at: Exclude<RungTime, { kind: 'secondsAfter' }>, deadlineDay: CivilDay, calendar: Calendar): CivilDay {
  if (at.kind === 'workDaysAfter') return workDayAfter(calendar, deadlineDay, at.count);
  const lastDay = onOrBefore(calendar, deadlineDay);
  return at.kind === 'deadline' ? lastDay : workDayBefore(calendar, lastDay, at.count);
}

/** The instant of the slot at which a rung stands: work days counted before E(D) or after D, or seconds after the obligation became active. */
export function rungInstant(at: RungTime, obligation: Omit<Climber, 'kind'>, policy: Policy, calendar: Calendar): number {
  if (at.kind !== 'secondsAfter') return slotOn(rungDay(at, obligation.deadlineDay, calendar), policy);
  const instant = obligation.activeSinceMs + at.seconds * 1000;
  return policy.slots.kind === 'grid' ? roundUp(instant, policy.slots.seconds * 1000) : instant;
}

/** The instants of every ladder of a policy, worked out once for each deadline: the obligations of a task share few. */
export function ladderInstants(policy: Policy, calendar: Calendar): LadderInstants {
  const known = new Map<ObligationKind, Map<CivilDay, readonly number[]>>();
  return (obligation) => {
    const { kind, deadlineDay } = obligation;
    const instants = known.get(kind)?.get(deadlineDay);
    if (instants !== undefined) return instants;
    const ladder = policy.ladders[kind];
    const workedOut = ladder.map((rung) => rungInstant(rung.at, obligation, policy, calendar));
    if (ladder.some((rung) => rung.at.kind === 'secondsAfter')) return workedOut;
    const byDay = known.get(kind) ?? new Map<CivilDay, readonly number[]>();
    known.set(kind, byDay.set(deadlineDay, workedOut));
    return workedOut;
  };
}
