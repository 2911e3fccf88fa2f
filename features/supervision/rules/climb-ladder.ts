import type { Calendar } from '../../../core/calendar/calendar';
import type { Obligation } from '../../../core/obligation/obligation';
import type { Policy, Rung } from '../../../core/policy/policy';
import type { PlannedReminder } from './task-facts';
import { type LadderInstants, ladderInstants } from './rung-instant';
import { reminderSendAtMs } from '../../../core/policy/slot';

/** What one obligation's ladder records now, and its next planning instant (epoch milliseconds), absent when nothing is left of it. */
export interface Climb {
  readonly reminders: readonly PlannedReminder[];
  readonly nextMs?: number;
}

const NOTHING: readonly PlannedReminder[] = [];

interface DueRung {
  readonly rung: Rung;
  readonly slotMs: number;
}

/**
 * The rungs of an open obligation to record at `nowMs` (催办). A rung is planned `planningLeadMs` before its slot, once for each of its audiences; one whose
 * slot precedes `activeSinceMs` is passed over. After an outage each audience gets the highest rung it missed: one whose slot has passed is `skipped` for an
 * audience for which a later one has come due as well. Every state but `open` rests. (domain.md §3)
 */
export function climbLadder(
  obligation: Obligation,
  policy: Policy,
  calendar: Calendar,
  nowMs: number,
  instantsOf: LadderInstants = ladderInstants(policy, calendar),
): Climb {
  if (obligation.state !== 'open') return { reminders: NOTHING };
  const { recordedRungs, activeSinceMs } = obligation;
  const slots = instantsOf(obligation);
  const due: DueRung[] = [];
  let nextMs = Infinity;
  policy.ladders[obligation.kind].forEach((rung, at) => {
    const slotMs = slots[at] ?? Infinity;
    if (slotMs < activeSinceMs || recordedRungs.includes(rung.id)) return;
    const planMs = slotMs - policy.planningLeadMs;
    if (planMs <= nowMs) due.push({ rung, slotMs });
    else nextMs = Math.min(nextMs, planMs);
  });
  const reminders = due.length === 0 ? NOTHING : remindersOf(obligation, due, policy, calendar, nowMs);
  return nextMs === Infinity ? { reminders } : { reminders, nextMs };
}

function remindersOf(
  obligation: Obligation,
  due: readonly DueRung[],
  policy: Policy,
  calendar: Calendar,
  nowMs: number,
): readonly PlannedReminder[] {
  const { id: obligationId, deadlineVersion } = obligation;
  const highest = new Map(due.flatMap(({ rung }) => rung.audiences.map((audience) => [audience, rung] as const)));
  return due.flatMap(({ rung, slotMs }) => {
    const sendAtMs = reminderSendAtMs(slotMs, nowMs, calendar, policy);
    return rung.audiences.map((audience): PlannedReminder => {
      const state = slotMs < nowMs && highest.get(audience) !== rung ? 'skipped' : 'recorded';
      return { obligationId, deadlineVersion, rung: rung.id, audience, plannedAtMs: slotMs, sendAtMs, state };
    });
  });
}
