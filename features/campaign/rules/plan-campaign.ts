import type { Calendar } from '../../../core/calendar/calendar';
import type { StandingDuty } from '../../../core/obligation/assignment';
import type { Policy } from '../../../core/policy/policy';
import { cyclesUntil, type CyclePeriod } from '../../cycle/rules/cycle-periods';

/** One task of a campaign, as far as the campaign looks at it. */
export interface CampaignTask {
  readonly id: string;
  readonly state: 'open' | 'done';
  /** Its workflow has been started. */
  readonly started: boolean;
  /** The notice prescribes a monthly public posting in it (每月公示): it is served by cycles. */
  readonly posting?: StandingDuty;
}

/** One round of the public posting (公示周期), as far as the campaign looks at it. */
export interface CampaignCycle {
  readonly id: string;
  readonly taskId: string;
  readonly period: string;
  readonly state: 'open' | 'closed';
  readonly started: boolean;
}

/** What decides what a campaign (专项工作) must do now. */
export interface CampaignFacts {
  readonly state: 'open' | 'closed';
  readonly issuedAtMs: number;
  readonly tasks: readonly CampaignTask[];
  readonly cycles: readonly CampaignCycle[];
  /** The evaluation of its year (年终考核), where the notice prescribes one. */
  readonly evaluation?: CampaignEvaluation;
}

/** The evaluation of a notice's year, as far as the campaign looks at it. */
export interface CampaignEvaluation {
  readonly year: number;
  /** From when on it is opened by itself (epoch milliseconds): 24:00 of its cut-off. */
  readonly opensAtMs: number;
  /** Absent where it is not opened yet. */
  readonly state?: 'open' | 'closed';
}

/** A round to open for a task. */
export interface CycleToOpen {
  readonly taskId: string;
  readonly cycle: CyclePeriod;
}

/** Which tasks and cycles to start, which cycles to open, and when to look again (epoch milliseconds; absent when only a new fact can change anything). */
export interface CampaignPlan {
  readonly startTaskIds: readonly string[];
  readonly startCycleIds: readonly string[];
  readonly opens: readonly CycleToOpen[];
  /** The year whose evaluation is to be opened. */
  readonly opensEvaluation?: number;
  readonly nextMs?: number;
  /** Every task is done, every cycle and the evaluation are over, or the campaign is closed: its workflow may end. */
  readonly done: boolean;
}

/** What an advance of a campaign returns: whether it is over, how long to wait, which tasks and cycles to start. */
export interface CampaignAdvanced {
  readonly done: boolean;
  readonly waitMs?: number;
  readonly title: string;
  readonly startTaskIds: readonly string[];
  /** Absent in what was recorded before there were cycles. */
  readonly startCycleIds?: readonly string[];
  readonly openTasks: number;
}

const NOTHING = { startTaskIds: [], startCycleIds: [], opens: [] } as const;

/** The rounds of an open task that have come and are not there yet, and when the next one comes. */
function roundsOf({ id: taskId, posting }: CampaignTask, { cycles }: CampaignFacts, policy: Policy, calendar: Calendar, nowMs: number) {
  if (!posting) return { opens: [], nextMs: Infinity };
  const known = new Set(cycles.filter((cycle) => cycle.taskId === taskId).map(({ period }) => period));
  const { opened, nextOpensAtMs = Infinity } = cyclesUntil(posting, policy, calendar, nowMs);
  return { opens: opened.filter(({ period }) => !known.has(period)).map((cycle) => ({ taskId, cycle })), nextMs: nextOpensAtMs };
}

/** Whether the evaluation comes now, and when it will; a notice that is struck off before its cut-off has none by itself. */
function evaluationOf({ evaluation }: CampaignFacts, nowMs: number): Pick<CampaignPlan, 'opensEvaluation'> & { readonly nextMs: number } {
  if (!evaluation || evaluation.state !== undefined) return { nextMs: Infinity };
  return nowMs >= evaluation.opensAtMs ? { opensEvaluation: evaluation.year, nextMs: Infinity } : { nextMs: evaluation.opensAtMs };
}

/**
 * The life of one notice: from its issue on every open task runs, in the order given, and each round of its public posting from the end of its month on, the
 * evaluation of its year from the cut-off on; it ends with the last of them. (domain.md §3: a duty served by a cycle owes no report beside it)
 */
export function planCampaign(facts: CampaignFacts, policy: Policy, calendar: Calendar, nowMs: number): CampaignPlan {
  if (facts.state === 'closed') return { ...NOTHING, done: true };
  if (nowMs < facts.issuedAtMs) return { ...NOTHING, nextMs: facts.issuedAtMs, done: false };
  const open = facts.tasks.filter((task) => task.state === 'open');
  const rounds = open.map((task) => roundsOf(task, facts, policy, calendar, nowMs));
  const running = facts.cycles.filter(({ state }) => state === 'open');
  const isOver = open.length + running.length === 0 && facts.evaluation?.state !== 'open';
  const { nextMs: evaluatesAtMs, ...evaluation } = isOver ? { nextMs: Infinity } : evaluationOf(facts, nowMs);
  const nextMs = Math.min(evaluatesAtMs, ...rounds.map((round) => round.nextMs));
  return {
    startTaskIds: open.filter(({ started }) => !started).map(({ id }) => id),
    startCycleIds: running.filter(({ started }) => !started).map(({ id }) => id),
    opens: rounds.flatMap((round) => round.opens),
    ...(nextMs < Infinity && { nextMs }),
    ...evaluation,
    done: isOver,
  };
}
