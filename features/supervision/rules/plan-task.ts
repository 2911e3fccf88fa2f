import type { Calendar } from '../../../core/calendar/calendar';
import { type Period, type Periods, periodsUntil } from './periods';
import type { NewObligation } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import { climbLadder } from './climb-ladder';
import { ladderInstants } from './rung-instant';
import type { Assignment, AssignmentState, StandingKind } from '../../../core/obligation/assignment';
import type { PlannedReminder, TaskFacts, TaskPlan } from './task-facts';

const ENDED: ReadonlySet<AssignmentState> = new Set(['struckOff', 'terminated', 'transferred']);
const OPENS_PERIODS: ReadonlySet<AssignmentState> = new Set(['assigned', 'signed']);

/** What an obligation is known by before it has an id, and in `openedKeys`: `assignmentId/key`. */
export const openedKey = (assignmentId: string, key: string): string => `${assignmentId}/${key}`;

/** The standing duties of the task's assignments, each kind worked out once. */
function standingPeriods(facts: TaskFacts, policy: Policy, calendar: Calendar, nowMs: number): (kind: StandingKind) => Periods {
  const known = new Map<StandingKind, Periods>();
  return (kind) => {
    const periods = known.get(kind) ?? (facts.standing ? periodsUntil(kind, facts.standing, policy, calendar, nowMs) : { opened: [] });
    known.set(kind, periods);
    return periods;
  };
}

function opening(assignment: Assignment, period: Period, openedKeys: ReadonlySet<string>): NewObligation | undefined {
  const sinceMs = assignment.activeSinceMs ?? period.opensAtMs;
  if (period.owedUntilMs <= sinceMs || openedKeys.has(openedKey(assignment.id, period.key))) return undefined;
  const { kind, key, deadlineDay } = period;
  return { assignmentId: assignment.id, kind, key, deadlineDay, opensAtMs: Math.max(period.opensAtMs, sinceMs) };
}

/**
 * What a task must do at `nowMs` (督办): the periods of its standing duties that open, the rungs of its open obligations to record, and the next instant to
 * look again. What it opens climbs at the next planning, which `settleTask` does.
 * Same facts, same answer. (notice 五; domain.md §3)
 */
export function planTask(facts: TaskFacts, policy: Policy, calendar: Calendar, nowMs: number): TaskPlan {
  const live = facts.assignments.filter((assignment) => !ENDED.has(assignment.state));
  if (live.length === 0) return { opens: [], reminders: [], done: true };
  const periodsOf = standingPeriods(facts, policy, calendar, nowMs);
  const opens: NewObligation[] = [];
  let nextMs = Infinity;
  for (const assignment of live) {
    if (!OPENS_PERIODS.has(assignment.state) || assignment.standing === undefined) continue;
    const { opened, nextOpensAtMs = Infinity } = periodsOf(assignment.standing);
    nextMs = Math.min(nextMs, nextOpensAtMs);
    for (const period of opened) {
      const obligation = opening(assignment, period, facts.openedKeys);
      if (obligation) opens.push(obligation);
    }
  }
  const liveIds = new Set(live.map((assignment) => assignment.id));
  const instantsOf = ladderInstants(policy, calendar);
  const reminders: PlannedReminder[] = [];
  for (const obligation of facts.obligations) {
    if (!liveIds.has(obligation.assignmentId)) continue;
    const climb = climbLadder(obligation, policy, calendar, nowMs, instantsOf);
    const isSupported = facts.supportedUnitIds?.has(obligation.unitId) ?? false;
    reminders.push(...climb.reminders.filter(({ audience }) => audience !== 'supporter' || isSupported));
    nextMs = Math.min(nextMs, climb.nextMs ?? Infinity);
  }
  return { opens, reminders, done: false, ...(nextMs < Infinity && { nextMs }) };
}
