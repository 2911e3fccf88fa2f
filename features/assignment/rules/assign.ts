import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { receiptDeadline } from '../../../core/obligation/deadlines';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import { type AssignmentChange, changeOf, type EventReminder, type RuleContext } from './decision';

/** When an assignment letter leaves and until when it is to be signed for; `lateFor`: the deadlines for which its slot, or the receipt after it, comes too late. */
export interface AssignmentLetter {
  readonly sendAtMs: number;
  readonly receiptDay: CivilDay;
  readonly lateFor: readonly CivilDay[];
}

/** The assignment letter at its slot, beside the days that the assignment owes. What had passed before is not late on its account. (domain.md §3) */
export function assignmentLetter(owedDays: readonly CivilDay[], { nowMs, calendar, policy }: RuleContext): AssignmentLetter {
  const sendAtMs = eventSendAtMs(nowMs, calendar, policy);
  const receiptDay = receiptDeadline(sendAtMs, policy, calendar);
  const today = dayOfInstant(nowMs);
  return { sendAtMs, receiptDay, lateFor: owedDays.filter((day) => day >= today && day < receiptDay) };
}

/**
 * 交办: the receipt that an assignment owes from its issue on, and the letter about it. The receipt's day counts from the day on which the letter leaves: at its
 * slot, or at once whatever the hour where that would be too late for a day that is owed (which a person has confirmed).
 */
export function assign(assignmentId: string, owedDays: readonly CivilDay[], context: RuleContext): AssignmentChange {
  const letter = assignmentLetter(owedDays, context);
  const atOnce = letter.lateFor.length > 0;
  const sendAtMs = atOnce ? context.nowMs : letter.sendAtMs;
  const deadlineDay = receiptDeadline(sendAtMs, context.policy, context.calendar);
  const event: EventReminder = {
    obligationKey: 'receipt',
    deadlineVersion: 1,
    event: 'assigned',
    rung: 'assigned',
    audience: 'contact',
    sendAtMs,
    atOnce,
  };
  const opens = [{ assignmentId, kind: 'receipt', key: 'receipt', deadlineDay, opensAtMs: context.nowMs }] as const;
  return changeOf({ opens, events: [event] });
}
