import { formatDay } from '../../../core/calendar/civil-day';
import type { Obligation, ObligationState } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import type { Assignment, AssignmentState } from '../../../core/obligation/assignment';

/** One responsible unit on the operators' board of a task: its state, the next day something is owed by, the rung that was recorded last for that. */
export interface BoardRow {
  readonly unitId: string;
  readonly state: AssignmentState;
  /** `YYYY-MM-DD`; absent where nothing is owed. */
  readonly nextDeadline?: string;
  readonly rung?: string;
}

/** What an advance of a task returns: whether the task is over, how long to wait, and the board's rows that changed; `title` comes with a whole board. */
export interface TaskAdvanced {
  readonly done: boolean;
  readonly waitMs?: number;
  readonly version: number;
  readonly changed: readonly BoardRow[];
  readonly title?: string;
}

const OWED: ReadonlySet<ObligationState> = new Set(['open', 'returned']);

/** The board's row of an assignment; a review (审核) is the office's to do and does not count as owed by the unit. */
export function boardRow(assignment: Assignment, obligations: readonly Obligation[], policy: Policy): BoardRow {
  const { unitId, state } = assignment;
  const owed = obligations.filter((obligation) => OWED.has(obligation.state) && obligation.kind !== 'review');
  const [first, ...rest] = owed;
  if (!first) return { unitId, state };
  const next = rest.reduce((earliest, obligation) => (obligation.deadlineDay < earliest.deadlineDay ? obligation : earliest), first);
  const rung = policy.ladders[next.kind].findLast(({ id }) => next.recordedRungs.includes(id))?.id;
  return { unitId, state, nextDeadline: formatDay(next.deadlineDay), ...(rung !== undefined && { rung }) };
}
