import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { isFarOff } from '../../../core/calendar/far-off';
import { isInTime } from '../../../core/obligation/deadlines';
import { type AssignmentFacts, changeOf, type Decision, isRunning, refuse, type RuleContext } from './decision';
import { canStart } from './transitions';

/** 签收: meets the receipt and nothing else. `late` by the day of recording. Refused when signed already, suspended, ended or dated in the future; a day far off is questioned. */
export function signFor(
  facts: AssignmentFacts,
  receipt: { readonly occurredOn: CivilDay; readonly isDayConfirmed?: boolean | undefined },
  { nowMs }: RuleContext,
): Decision<{ readonly late: boolean }> {
  const start = canStart(facts, 'signFor');
  if (!start.ok) return start;
  if (receipt.occurredOn > dayOfInstant(nowMs)) return refuse('occursInFuture');
  if (!receipt.isDayConfirmed && isFarOff(receipt.occurredOn, dayOfInstant(nowMs))) return refuse('dayFarOff');
  const owed = facts.obligations.find((obligation) => obligation.kind === 'receipt' && isRunning(obligation));
  const obligations = owed ? [{ obligationId: owed.id, state: 'met' as const }] : [];
  return {
    ok: true,
    late: owed !== undefined && !isInTime(nowMs, owed.deadlineDay),
    change: changeOf({ assignmentState: 'signed', obligations }),
  };
}
