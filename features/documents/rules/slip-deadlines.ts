import { type Calendar, type DayOff, dayOffOf } from '../../../core/calendar/calendar';
import { type CivilDay, civilDayOf } from '../../../core/calendar/civil-day';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import { remindedEarlierOn } from '../../../core/policy/reminded-earlier';

/** What is owed, as the page of a task knows it; days are `YYYY-MM-DD`. */
export interface OwedOnPage {
  readonly kind: ObligationKind;
  readonly state: ObligationState;
  readonly title: string;
  readonly printedDay: string;
  readonly deadlineDay: string;
}

/** A deadline of a result as a slip prints it (完成时限). */
export interface SlipDeadline {
  readonly title: string;
  readonly printedDay: CivilDay;
  /** The deadline in force, where it is not the printed one (延期). */
  readonly movedTo?: CivilDay;
  /** It stands on a day off, and stays there. */
  readonly kept?: { readonly dayOff: DayOff; readonly remindedOn?: CivilDay };
}

interface SlipOptions {
  readonly calendar: Calendar;
  readonly policy: Policy;
  /** From when on reminders may be promised, epoch milliseconds. */
  readonly nowMs: number;
}

/** The deadlines of the results of a task, each once, by their days; a result deadline does not move when it falls on a day off. (domain.md §3) */
export function slipDeadlines(owed: readonly OwedOnPage[], { calendar, policy, nowMs }: SlipOptions): readonly SlipDeadline[] {
  const results = owed.filter(({ kind, state }) => kind === 'result' && state !== 'void');
  const once = new Map(results.map((it) => [`${it.title} ${it.printedDay} ${it.deadlineDay}`, it]));
  const deadlines = [...once.values()].map(({ title, printedDay, deadlineDay }): SlipDeadline => {
    const [printed, inForce] = [civilDayOf(printedDay), civilDayOf(deadlineDay)];
    const dayOff = dayOffOf(calendar, inForce);
    const remindedOn = remindedEarlierOn(inForce, nowMs, calendar, policy);
    return {
      title,
      printedDay: printed,
      ...(inForce !== printed && { movedTo: inForce }),
      ...(dayOff && { kept: { dayOff, ...(remindedOn !== undefined && { remindedOn }) } }),
    };
  });
  return deadlines.sort((one, other) => one.printedDay - other.printedDay || (one.title < other.title ? -1 : 1));
}
