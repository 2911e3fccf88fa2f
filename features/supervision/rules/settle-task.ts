import type { Calendar } from '../../../core/calendar/calendar';
import type { NewObligation, Obligation } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import { openedKey, planTask } from './plan-task';
import type { PlannedReminder, TaskFacts, TaskPlan } from './task-facts';

/** All that a task records at an instant: `facts` are those after it, in which an obligation just opened has its opened key for an id. */
export interface SettledTask extends TaskPlan {
  readonly facts: TaskFacts;
}

const open = ({ assignmentId, kind, key, deadlineDay, opensAtMs }: NewObligation, unitId: string): Obligation => ({
  id: openedKey(assignmentId, key),
  assignmentId,
  unitId,
  kind,
  key,
  state: 'open',
  deadlineDay,
  deadlineVersion: 1,
  activeSinceMs: opensAtMs,
  recordedRungs: [],
});

/** Obligations with the rungs of these reminders recorded. */
function withRungs(obligations: readonly Obligation[], reminders: readonly PlannedReminder[]): readonly Obligation[] {
  if (reminders.length === 0) return obligations;
  const rungs = new Map<string, Set<string>>();
  for (const { obligationId, rung } of reminders) rungs.set(obligationId, (rungs.get(obligationId) ?? new Set()).add(rung));
  return obligations.map((obligation) => {
    const recorded = rungs.get(obligation.id);
    return recorded ? { ...obligation, recordedRungs: [...obligation.recordedRungs, ...recorded] } : obligation;
  });
}

/** The facts with a plan's records in them. */
function withRecords(facts: TaskFacts, { opens, reminders }: TaskPlan, unitOf: ReadonlyMap<string, string>): TaskFacts {
  const obligations = withRungs(facts.obligations, reminders);
  if (opens.length === 0) return { ...facts, obligations };
  const opened = opens.map((one) => open(one, unitOf.get(one.assignmentId) ?? ''));
  return {
    ...facts,
    obligations: [...obligations, ...opened],
    openedKeys: new Set([...facts.openedKeys, ...opened.map(({ id }) => id)]),
  };
}

/**
 * Plans a task at `nowMs` until nothing opens any more: what was just opened may have rungs due at once. Planning the facts it returns at the same instant
 * yields nothing. (domain.md §3)
 */
export function settleTask(facts: TaskFacts, policy: Policy, calendar: Calendar, nowMs: number): SettledTask {
  const unitOf = new Map(facts.assignments.map(({ id, unitId }) => [id, unitId]));
  const opens: NewObligation[] = [];
  const reminders: PlannedReminder[] = [];
  for (let known = facts; ;) {
    const plan = planTask(known, policy, calendar, nowMs);
    opens.push(...plan.opens);
    reminders.push(...plan.reminders);
    known = withRecords(known, plan, unitOf);
    if (plan.opens.length === 0) return { ...plan, opens, reminders, facts: known };
  }
}
