import type { Calendar } from '../calendar/calendar';
import type { Obligation } from '../obligation/obligation';
import type { Policy } from '../policy/policy';
import type { PlannedReminder } from '../task/task-facts';
import { type LadderInstants, ladderInstants } from './rung-instant';
import { reminderSendAtMs } from './slot';

/** What one obligation's ladder records now, and its next planning instant (epoch milliseconds), absent when nothing is left of it. */
export interface Climb {
  readonly reminders: readonly PlannedReminder[];
  readonly nextMs?: number;
}

const REST: Climb = { reminders: [] };

/**
 * The rungs of an open obligation to record at `nowMs` (催办). A rung is planned `planningLeadMs` before its slot, once for each of its audiences; one whose
 * slot precedes `activeSinceMs` is passed over. A rung whose slot has passed while a later one has come due as well (an outage) is `skipped`.
 * Every state but `open` rests. (domain.md §3)
 */
export function climbLadder(
  obligation: Obligation,
  policy: Policy,
  calendar: Calendar,
  nowMs: number,
  instantsOf: LadderInstants = ladderInstants(policy, calendar),
): Climb {
  if (obligation.state !== 'open') return REST;
  const { recordedRungs, activeSinceMs } = obligation;
  const slots = instantsOf(obligation);
  const ahead = policy.ladders[obligation.kind].flatMap((rung, at) => {
    const slotMs = slots[at] ?? 0;
    return slotMs < activeSinceMs || recordedRungs.includes(rung.id) ? [] : [{ rung, slotMs }];
  });
  const due = ahead.filter(({ slotMs }) => slotMs - policy.planningLeadMs <= nowMs);
  const last = due.at(-1);
  const reminders = due.flatMap(({ rung, slotMs }) => {
    const state = slotMs < nowMs && rung !== last?.rung ? ('skipped' as const) : ('recorded' as const);
    const sendAtMs = reminderSendAtMs(slotMs, nowMs, calendar, policy);
    const { id: obligationId, deadlineVersion } = obligation;
    return rung.audiences.map((audience): PlannedReminder => ({
      obligationId,
      deadlineVersion,
      rung: rung.id,
      audience,
      plannedAtMs: slotMs,
      sendAtMs,
      state,
    }));
  });
  const next = ahead.find(({ slotMs }) => slotMs - policy.planningLeadMs > nowMs);
  return next === undefined ? { reminders } : { reminders, nextMs: next.slotMs - policy.planningLeadMs };
}
