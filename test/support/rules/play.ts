import type { Calendar } from '../../../core/calendar/calendar';
import type { NewObligation, Obligation } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import { planTask } from '../../../features/supervision/rules/plan-task';
import type { PlannedReminder, TaskFacts, TaskPlan } from '../../../features/supervision/rules/task-facts';

/** A reminder as the steps of a task recorded it, beside the key of its obligation. */
export type Recorded = PlannedReminder & { readonly obligationKey: string; readonly unitId: string };

export interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

const insert = (opened: NewObligation, facts: TaskFacts): Obligation => ({
  id: `${opened.assignmentId}/${opened.key}`,
  assignmentId: opened.assignmentId,
  unitId: facts.assignments.find(({ id }) => id === opened.assignmentId)?.unitId ?? '',
  kind: opened.kind,
  key: opened.key,
  state: 'open',
  deadlineDay: opened.deadlineDay,
  deadlineVersion: 1,
  activeSinceMs: opened.opensAtMs,
  recordedRungs: [],
});

/** The facts after a plan was recorded. */
export function record(facts: TaskFacts, plan: TaskPlan): TaskFacts {
  const rungs = new Map<string, Set<string>>();
  for (const { obligationId, rung } of plan.reminders) rungs.set(obligationId, (rungs.get(obligationId) ?? new Set()).add(rung));
  const climbed = facts.obligations.map((obligation) => ({
    ...obligation,
    recordedRungs: [...obligation.recordedRungs, ...(rungs.get(obligation.id) ?? [])],
  }));
  return {
    ...facts,
    obligations: [...climbed, ...plan.opens.map((opened) => insert(opened, facts))],
    openedKeys: new Set([...facts.openedKeys, ...plan.opens.map(({ assignmentId, key }) => `${assignmentId}/${key}`)]),
  };
}

/** One step of the task as the services take it: plan and record, again while something opens. */
export function step(facts: TaskFacts, { policy, calendar }: Rules, nowMs: number) {
  const recorded: Recorded[] = [];
  for (let state = facts; ;) {
    const plan = planTask(state, policy, calendar, nowMs);
    for (const reminder of plan.reminders) {
      const owed = state.obligations.find(({ id }) => id === reminder.obligationId);
      recorded.push({ ...reminder, obligationKey: owed?.key ?? '', unitId: owed?.unitId ?? '' });
    }
    state = record(state, plan);
    if (plan.opens.length === 0) return { facts: state, recorded, plan };
  }
}

/** Lives from an instant to another, waking at each instant the plans name. */
export function playHopping(start: TaskFacts, rules: Rules, fromMs: number, untilMs: number): readonly Recorded[] {
  const all: Recorded[] = [];
  let facts = start;
  for (let nowMs: number | undefined = fromMs; nowMs !== undefined && nowMs < untilMs;) {
    const taken = step(facts, rules, nowMs);
    all.push(...taken.recorded);
    facts = taken.facts;
    const { nextMs } = taken.plan;
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
    const taken = step(facts, rules, nowMs);
    all.push(...taken.recorded);
    facts = taken.facts;
  }
  return all;
}
