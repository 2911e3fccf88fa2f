import type { Calendar } from '../../../core/calendar/calendar';
import type { Policy } from '../../../core/policy/policy';
import { settleTask } from '../../../features/supervision/rules/settle-task';
import type { PlannedReminder, TaskFacts } from '../../../features/supervision/rules/task-facts';

/** A reminder as a task recorded it, beside the key of its obligation. */
export type Recorded = PlannedReminder & { readonly obligationKey: string; readonly unitId: string };

export interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** The task settled at an instant, with what it recorded. */
function settle(facts: TaskFacts, { policy, calendar }: Rules, nowMs: number) {
  const settled = settleTask(facts, policy, calendar, nowMs);
  const owners = new Map(settled.facts.obligations.map((obligation) => [obligation.id, obligation]));
  const recorded = settled.reminders.map((reminder): Recorded => {
    const owed = owners.get(reminder.obligationId);
    return { ...reminder, obligationKey: owed?.key ?? '', unitId: owed?.unitId ?? '' };
  });
  return { ...settled, recorded };
}

/** Lives from an instant to another, waking at each instant the plans name. */
export function playHopping(start: TaskFacts, rules: Rules, fromMs: number, untilMs: number): readonly Recorded[] {
  const all: Recorded[] = [];
  let facts = start;
  for (let nowMs: number | undefined = fromMs; nowMs !== undefined && nowMs < untilMs;) {
    const taken = settle(facts, rules, nowMs);
    all.push(...taken.recorded);
    facts = taken.facts;
    const { nextMs } = taken;
    if (nextMs !== undefined && nextMs <= nowMs) throw new Error('the plan named an instant that is not in the future');
    nowMs = nextMs;
  }
  return all;
}

/** Lives from an instant to another, looking every `everyMs`. */
export function playStepping(start: TaskFacts, rules: Rules, fromMs: number, untilMs: number, everyMs: number): readonly Recorded[] {
  const all: Recorded[] = [];
  let facts = start;
  for (let nowMs = fromMs; nowMs < untilMs; nowMs += everyMs) {
    const taken = settle(facts, rules, nowMs);
    all.push(...taken.recorded);
    facts = taken.facts;
  }
  return all;
}
