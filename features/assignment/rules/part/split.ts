import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { isInTime } from '../../../../core/obligation/deadlines';
import type { ObligationKind } from '../../../../core/obligation/obligation';
import { type AssignmentFacts, type Owed, type Possible, refuse } from '../decision';
import { canStart } from '../transitions';

const SPLITTABLE: ReadonlySet<ObligationKind> = new Set(['result', 'report']);

/** Parts as a unit hands them down: to whom, and until when. */
interface SplitEntry {
  readonly unitIds: readonly string[];
  readonly dueDay: CivilDay;
}

/** The units below the one that splits, and those of them that have a part of the same thing already. */
interface UnitsBelow {
  readonly below: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
}

/** The result or report that may be split now, whatever is filled in: it is owed, and its deadline is not over. */
export function canSplit(facts: AssignmentFacts, obligationId: string, nowMs: number): Possible<{ readonly obligation: Owed }> {
  const start = canStart(facts, 'submitReport');
  if (!start.ok) return start;
  const obligation = facts.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined) return refuse('unknownObligation');
  if (!SPLITTABLE.has(obligation.kind)) return refuse('obligationNotSplittable');
  if (obligation.state === 'submitted') return refuse('reportUnderReview');
  if (obligation.state !== 'open') return refuse('obligationClosed');
  return isInTime(nowMs, obligation.deadlineDay) ? { ok: true, obligation } : refuse('splitTooLate', obligation.deadlineDay);
}

/**
 * 分解: a unit hands down what it owes to units below it, each until a day between today and its own deadline in force. A unit has one open part of a thing at
 * most. The unit itself still owes the whole.
 */
export function split(
  facts: AssignmentFacts,
  obligationId: string,
  { unitIds, dueDay }: SplitEntry,
  { below, given }: UnitsBelow,
  nowMs: number,
): Possible {
  const possible = canSplit(facts, obligationId, nowMs);
  if (!possible.ok) return possible;
  if (unitIds.length === 0) return refuse('partUnitsMissing');
  if (!unitIds.every((id) => below.has(id))) return refuse('unitNotBelow');
  if (unitIds.some((id) => given.has(id))) return refuse('partAlreadyGiven');
  if (dueDay < dayOfInstant(nowMs)) return refuse('partDayPassed');
  const { deadlineDay } = possible.obligation;
  return dueDay > deadlineDay ? refuse('partDayTooLate', deadlineDay) : { ok: true };
}
