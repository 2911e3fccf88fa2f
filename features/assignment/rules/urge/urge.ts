import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import { type AssignmentFacts, changeOf, type Decision, type Owed, type Possible, refuse, type RuleContext } from '../decision';
import { canStart } from '../transitions';

/** What a unit is urged about: of what it owes and has not handed in, whatever is due first. */
function mostUrgent({ obligations }: AssignmentFacts): Owed | undefined {
  const owed = obligations.filter(({ kind, state }) => state === 'open' && kind !== 'review');
  return owed.toSorted((one, other) => one.deadlineDay - other.deadlineDay)[0];
}

/** Whether a unit may be urged now (催办): it owes something, and has not been urged today. */
export function canUrge(facts: AssignmentFacts, nowMs: number): Possible<{ readonly obligation: Owed }> {
  const start = canStart(facts, 'urge');
  if (!start.ok) return start;
  const obligation = mostUrgent(facts);
  if (obligation === undefined) return refuse('nothingOwed');
  return facts.assignment.urgedOn === dayOfInstant(nowMs) ? refuse('urgedToday') : { ok: true, obligation };
}

/** 催办 by hand: a letter to the unit's contact and leader about what is due first; the clock goes on. Once a day for each assignment. */
export function urge(facts: AssignmentFacts, { nowMs, calendar, policy }: RuleContext): Decision<{ readonly obligation: Owed }> {
  const found = canUrge(facts, nowMs);
  if (!found.ok) return found;
  const { key: obligationKey, deadlineVersion } = found.obligation;
  const sendAtMs = eventSendAtMs(nowMs, calendar, policy);
  const letter = { obligationKey, deadlineVersion, event: 'urged', rung: `urged:${nowMs}`, sendAtMs, atOnce: false } as const;
  const events = [
    { ...letter, audience: 'contact' },
    { ...letter, audience: 'leader' },
  ] as const;
  return { ok: true, obligation: found.obligation, change: changeOf({ events }) };
}
