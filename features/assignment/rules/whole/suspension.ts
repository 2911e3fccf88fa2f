import { workDayAfter, workDaysIn } from '../../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { ObligationState } from '../../../../core/obligation/obligation';
import {
  type AssignmentFacts,
  changeOf,
  type Decision,
  isBlank,
  isRunning,
  type ObligationChange,
  refuse,
  type RuleContext,
  type Owed,
} from '../decision';
import { canStart } from '../transitions';
import { tellUnit } from './tell-unit';

/** 中止: the clock of everything still owed stands still, the reviews included. The store keeps each obligation's state for the resumption. Needs a reason. */
export function suspendAssignment(facts: AssignmentFacts, { reason }: { readonly reason: string }, context: RuleContext): Decision {
  const start = canStart(facts, 'suspendAssignment');
  if (!start.ok) return start;
  if (isBlank(reason)) return refuse('reasonMissing');
  const obligations = facts.obligations.filter(isRunning).map(({ id }) => ({ obligationId: id, state: 'suspended' as const }));
  return { ok: true, change: changeOf({ assignmentState: 'suspended', obligations, events: tellUnit(facts, 'suspended', context) }) };
}

/** What was kept when the assignment was suspended: the day, and the states before it (an obligation that is not named was open). */
export interface SuspensionFact {
  readonly suspendedOn: CivilDay;
  readonly stateBefore: 'assigned' | 'signed';
  readonly obligationStatesBefore: ReadonlyMap<string, ObligationState>;
}

/**
 * 恢复: every suspended obligation goes on as it was, its deadline later by the work days w with suspendedOn ≤ w < today, as a new version where that moves
 * it. Rungs before now are passed over.
 */
export function resumeAssignment(facts: AssignmentFacts, suspension: SuspensionFact, context: RuleContext): Decision {
  const start = canStart(facts, 'resumeAssignment');
  if (!start.ok) return start;
  const { calendar, nowMs } = context;
  const days = workDaysIn(calendar, suspension.suspendedOn, dayOfInstant(nowMs));
  const resume = ({ id, deadlineDay, deadlineVersion }: Owed): ObligationChange => {
    const state = suspension.obligationStatesBefore.get(id) ?? 'open';
    const change = { obligationId: id, state, activeSinceMs: nowMs };
    if (days === 0) return change;
    return { ...change, deadlineDay: workDayAfter(calendar, deadlineDay, days), deadlineVersion: deadlineVersion + 1 };
  };
  const obligations = facts.obligations.filter(({ state }) => state === 'suspended').map(resume);
  const events = tellUnit(facts, 'resumed', context);
  return { ok: true, change: changeOf({ assignmentState: suspension.stateBefore, assignmentActiveSinceMs: nowMs, obligations, events }) };
}
