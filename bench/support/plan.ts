import { defaultPolicy } from '../../core/policy/default-policy';
import type { ObligationKind } from '../../core/obligation/obligation';
import type { Ladder, Policy } from '../../core/policy/policy';

/** What is measured: N assignments with five reminders each, in tasks of so many; a part of the units reports after the second reminder. */
export interface BenchPlan {
  readonly assignments: number;
  readonly tasksOf: number;
  /** Seconds from the issue to the first reminder, and from one to the next. */
  readonly firstSeconds: number;
  readonly everySeconds: number;
  readonly reportShare: number;
}

export const REMINDERS = 5;
/** After which reminder the reports come. */
export const REPORT_AFTER = 2;

/** Reads `--assignments N --tasks-of N --first S --every S`. */
export function readPlan(args: readonly string[]): BenchPlan {
  const number = (name: string, otherwise: number): number => {
    const at = args.indexOf(`--${name}`);
    if (at < 0) return otherwise;
    const value = Number(args[at + 1]);
    if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} 后面应为一个正数`);
    return value;
  };
  const assignments = number('assignments', 10_000);
  return {
    assignments,
    tasksOf: number('tasks-of', 1_000),
    firstSeconds: number('first', Math.max(10, Math.ceil(assignments / 500))),
    everySeconds: number('every', Math.max(8, Math.ceil(assignments / 350))),
    reportShare: 0.1,
  };
}

export const slotSeconds = ({ firstSeconds, everySeconds }: BenchPlan): number[] =>
  Array.from({ length: REMINDERS }, (_, at) => firstSeconds + at * everySeconds);

/** The office's rules with a ladder in seconds for results, and no other ladder. */
export function benchPolicy(plan: BenchPlan): Policy {
  const ladder: Ladder = slotSeconds(plan).map((seconds, at) => ({
    id: `s${at + 1}`,
    at: { kind: 'secondsAfter', seconds },
    audiences: ['contact'],
  }));
  const kinds = Object.keys(defaultPolicy.ladders) as ObligationKind[];
  const ladders = Object.fromEntries(
    kinds.map((kind): [ObligationKind, Ladder] => [kind, kind === 'result' ? ladder : []]),
  ) as Policy['ladders'];
  const planningLeadMs = Math.min(plan.everySeconds, plan.firstSeconds) * 500;
  return { ...defaultPolicy, slots: { kind: 'grid', seconds: 1 }, planningLeadMs, ladders };
}

export const addressOf = (at: number): string => `u${at}@bench.example`;
export const MAIL_FROM = '督办系统 <duban@bench.example>';
export const PUBLIC_URL = 'https://duban.bench.example';
