import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Timing } from '../../../../core/obligation/timing';
import type { CycleKind } from '../cycle-periods';
import { CYCLE_STAGES, type CycleStage, isPast } from '../plan-cycle';

/** A step of a cycle as its page lists it; `missed`: the cycle ended without it. Late where its day has passed and it is not done, or was done after it. */
export interface CycleStep {
  readonly stage: CycleStage;
  readonly state: 'done' | 'now' | 'later' | 'missed';
  /** The last day of it, where it has one of its own. */
  readonly dueDay?: CivilDay;
  readonly isLate: boolean;
}

interface StepFacts {
  readonly kind: CycleKind;
  readonly stage: CycleStage;
  readonly rosterDueDay?: CivilDay | undefined;
  readonly postingDueDay: CivilDay;
  /** How the roster stands to its day; absent while there is none. */
  readonly rosterTiming?: Timing | undefined;
  /** Villages that have not posted. */
  readonly owed: number;
}

function stateOf(stage: CycleStage, now: CycleStage, isOwed: boolean): CycleStep['state'] {
  if (now === 'archived') return isOwed ? 'missed' : 'done';
  if (stage === now || (isOwed && isPast(now, stage))) return 'now';
  return isPast(now, stage) ? 'done' : 'later';
}

/** The steps of a cycle in their order. One that is still owed while a later one has begun (清册未到, 仍有村未公示) stays under way. (domain.md §3) */
export function cycleSteps(
  { kind, stage: now, rosterDueDay, postingDueDay, rosterTiming, owed }: StepFacts,
  today: CivilDay,
): readonly CycleStep[] {
  return CYCLE_STAGES.flatMap((stage): CycleStep[] => {
    if (stage === 'roster' && rosterDueDay === undefined) return [];
    // Pledges are handed in, and that is all.
    if (kind === 'pledges' && stage !== 'posting' && stage !== 'archived') return [];
    const dueDay = { roster: rosterDueDay, posting: postingDueDay, drafting: undefined, approval: undefined, archived: undefined }[stage];
    const isOwed = (stage === 'roster' && rosterTiming === undefined) || (stage === 'posting' && owed > 0);
    const cameLate = stage === 'roster' && rosterTiming === 'late';
    const isLate = cameLate || (isOwed && dueDay !== undefined && today > dueDay);
    return [{ stage, state: stateOf(stage, now, isOwed), ...(dueDay !== undefined && { dueDay }), isLate }];
  });
}
