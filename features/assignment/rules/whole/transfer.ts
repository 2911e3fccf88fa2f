import { workDayAfter } from '../../../../core/calendar/calendar';
import { type CivilDay, civilDate, civilDay, dayOfInstant, instantOf, parseDay } from '../../../../core/calendar/civil-day';
import { isFarOff } from '../../../../core/calendar/far-off';
import { isOwn } from '../../../../core/access/may';
import type { ObligationKind } from '../../../../core/obligation/obligation';
import {
  type AssignmentFacts,
  type Decision,
  isBlank,
  isRunning,
  type ObjectionFact,
  type Owed,
  type Possible,
  refuse,
  type RuleContext,
} from '../decision';
import { runningReworks } from '../rework';
import { canStart } from '../transitions';
import { endAssignment } from './end-assignment';

/** The unit that is to take an assignment over (接办单位). */
export interface Successor {
  readonly id: string;
  readonly isOver: boolean;
  /** It has, or had, an assignment of this task. */
  readonly hasTask: boolean;
}

/** Something that the new unit owes from the transfer on, and what the old one owed of it. */
export interface Carried {
  readonly from: Owed;
  readonly deadlineDay: CivilDay;
}

interface Transfer {
  /** Absent: nobody is known by what was written. */
  readonly to: Successor | undefined;
  /** A new day for everything that moves; absent: the deadlines in force stay. */
  readonly deadlineDay?: CivilDay | undefined;
  readonly isDayConfirmed?: boolean | undefined;
  /** That a deadline is near was seen. */
  readonly isSoonConfirmed?: boolean | undefined;
}

/** A deadline is near within so many work days. */
const SOON_WORK_DAYS = 3;

/** Whether whoever takes over has little time left until this day: it is asked about. */
export const isSoon = (day: CivilDay, { nowMs, calendar }: Pick<RuleContext, 'nowMs' | 'calendar'>): boolean =>
  day <= workDayAfter(calendar, dayOfInstant(nowMs), SOON_WORK_DAYS);

/** The receipt is owed anew; a review is the office's; what was sent back is owed once, by its own obligation. */
const STAYS: ReadonlySet<ObligationKind> = new Set(['receipt', 'review', 'rework']);

function carriedOf(facts: AssignmentFacts, deadlineDay: CivilDay | undefined): readonly Carried[] {
  const inForce = (owed: Owed): CivilDay =>
    Math.max(owed.deadlineDay, ...runningReworks(facts, owed.id).map((rework) => rework.deadlineDay));
  return facts.obligations
    .filter((owed) => isRunning(owed) && !STAYS.has(owed.kind))
    .map((from) => ({ from, deadlineDay: deadlineDay ?? inForce(from) }));
}

/** The objection that the transfer answers: the unit is right, the task is not its own. */
export const pendingObjection = ({ objections }: AssignmentFacts): ObjectionFact | undefined =>
  objections.find(({ state }) => state === 'pending');

/**
 * What moves to another unit: every result, report and answer that is not met, to be done by the deadline in force or by the new day. No unit takes over what
 * is late already: then a new day must be given. A near deadline is asked about, a day far off too.
 */
export function canTransfer(
  facts: AssignmentFacts,
  { to, deadlineDay, isDayConfirmed, isSoonConfirmed }: Transfer,
  context: RuleContext,
): Possible<{ readonly carried: readonly Carried[] }> {
  const start = canStart(facts, 'transferAssignment');
  if (!start.ok) return start;
  if (isOwn(pendingObjection(facts)?.byPersonId, context.personId)) return refuse('ownObjection');
  if (to === undefined) return refuse('unknownUnit');
  if (to.id === facts.assignment.unitId) return refuse('sameUnit');
  if (to.isOver) return refuse('unitOver');
  if (to.hasTask) return refuse('unitHasTask');
  const today = dayOfInstant(context.nowMs);
  if (deadlineDay !== undefined && deadlineDay < today) return refuse('transferDayPassed');
  if (deadlineDay !== undefined && !isDayConfirmed && isFarOff(deadlineDay, today)) return refuse('dayFarOff');
  const carried = carriedOf(facts, deadlineDay);
  const first = Math.min(...carried.map((one) => one.deadlineDay));
  if (first < today) return refuse('transferDayMissing', first);
  if (!isSoonConfirmed && isSoon(first, context)) return refuse('deadlineSoon', first);
  return { ok: true, carried };
}

/**
 * 移交: the assignment of one unit ends, what it owes is void, and another unit takes it over. Needs a reason. `carried`: what the other unit owes from now on;
 * its receipt, and the letter about it, are those of 交办.
 */
export function transferAssignment(
  facts: AssignmentFacts,
  transfer: Transfer & { readonly reason: string },
  context: RuleContext,
): Decision<{ readonly carried: readonly Carried[] }> {
  const possible = canTransfer(facts, transfer, context);
  if (!possible.ok) return possible;
  if (isBlank(transfer.reason)) return refuse('reasonMissing');
  return { ok: true, change: endAssignment(facts, 'transferred', 'transferred', context), carried: possible.carried };
}

const monthAfter = (key: string): number => {
  const { year, month } = civilDate(parseDay(`${key.slice(key.indexOf(':') + 1)}-01`) ?? 0);
  return instantOf(civilDay(year, month + 1, 1));
};

/** From when (epoch milliseconds) a standing duty counts for the unit that takes it over: a period that the old unit has met is not owed a second time. */
export function dutyFromMs({ obligations }: AssignmentFacts, nowMs: number): number {
  const ends = obligations
    .filter(({ state }) => state === 'met')
    .flatMap(({ kind, key, deadlineDay }) => {
      if (kind === 'report') return [monthAfter(key)];
      return kind === 'posting' || kind === 'roster' ? [instantOf(deadlineDay + 1)] : [];
    });
  return Math.max(nowMs, ...ends);
}
