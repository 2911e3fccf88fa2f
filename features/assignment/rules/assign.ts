import { receiptDeadline } from '../../../core/obligation/deadlines';
import { type AssignmentChange, changeOf, eventTo, type RuleContext } from './decision';

/** 交办: the receipt that an assignment owes from its issue on, and the letter about it. The receipt's day counts from the day on which the letter leaves. */
export function assign(assignmentId: string, context: RuleContext): AssignmentChange {
  const event = eventTo({ key: 'receipt', deadlineVersion: 1 }, 'assigned', context);
  const deadlineDay = receiptDeadline(event.sendAtMs, context.policy, context.calendar);
  const opens = [{ assignmentId, kind: 'receipt', key: 'receipt', deadlineDay, opensAtMs: context.nowMs }] as const;
  return changeOf({ opens, events: [event] });
}
