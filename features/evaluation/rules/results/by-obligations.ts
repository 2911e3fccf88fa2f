import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { ObligationKind, ObligationState } from '../../../../core/obligation/obligation';
import { timingOf } from '../../../../core/obligation/timing';
import type { ByObligations } from './evaluation-result';
import type { MetTiming, ObligationStanding } from './obligation-standing';

/** What is known of one obligation: the deadline in force, and when it was done and recorded; of a report that was sent back, the first one. */
export interface OwedFact extends Omit<ObligationStanding, 'timing' | 'metOn'> {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly state: ObligationState;
  readonly doneOn?: CivilDay;
  readonly recordedAtMs?: number;
}

/** What says nothing of a unit's work: a signature, a second try (the first one counts, ADR 7), what the office owes. */
const LEFT_OUT: ReadonlySet<ObligationKind> = new Set(['receipt', 'rework', 'review']);

/** Due by the cut-off, in force and not standing still: a suspended stretch does not count. */
const counts = ({ kind, state, deadlineDay }: OwedFact, cutOffDay: CivilDay): boolean =>
  !LEFT_OUT.has(kind) && state !== 'void' && state !== 'suspended' && deadlineDay <= cutOffDay;

/**
 * Done is what was met, or lies with the office; what was done after the cut-off was open by it. A late entry that the office has not looked at claims nothing yet,
 * and what was recorded in time and corrected to a later day was done on that day.
 */
export function timingBy(
  { state, doneOn, recordedAtMs, deadlineDay }: Pick<OwedFact, 'state' | 'doneOn' | 'recordedAtMs' | 'deadlineDay'>,
  cutOffDay: CivilDay,
): MetTiming {
  const isDone = state === 'met' || state === 'submitted';
  if (!isDone || doneOn === undefined || recordedAtMs === undefined || doneOn > cutOffDay) return 'open';
  if (doneOn > deadlineDay) return 'late';
  const timing = timingOf(recordedAtMs, doneOn, deadlineDay);
  return timing === 'lateEntry' && state === 'submitted' ? 'late' : timing;
}

function itemOf(fact: OwedFact, cutOffDay: CivilDay): ObligationStanding {
  const { obligationId, kind, key, taskId, taskTitle, deadlineDay, doneOn } = fact;
  const timing = timingBy(fact, cutOffDay);
  return {
    obligationId,
    kind,
    key,
    taskId,
    taskTitle,
    deadlineDay,
    timing,
    ...(timing !== 'open' && doneOn !== undefined && { metOn: doneOn }),
  };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Units by what they owed by the cut-off (按应办事项): in time by the day on which it was done (late entries are among them, marked), late, and open; against the
 * deadline in force, so that a granted extension is in time. Marks only where the notice has no figures: who did all in time is commended, who left something
 * open missed. In the order of the directory, never ranked. (domain.md §3)
 */
export function byObligations(facts: readonly OwedFact[], cutOffDay: CivilDay, hasFigures: boolean): readonly ByObligations[] {
  const units = new Map<string, { readonly unit: OwedFact; readonly items: ObligationStanding[] }>();
  for (const fact of facts) {
    if (!counts(fact, cutOffDay)) continue;
    const item = itemOf(fact, cutOffDay);
    const known = units.get(fact.unitId);
    if (known) known.items.push(item);
    else units.set(fact.unitId, { unit: fact, items: [item] });
  }
  return [...units.values()]
    .sort((a, b) => before(a.unit.unitCode, b.unit.unitCode))
    .map(({ unit: { unitId, unitCode: code, unitName: name }, items }): ByObligations => {
      const count = (...timings: readonly MetTiming[]): number => items.filter(({ timing }) => timings.includes(timing)).length;
      const [inTime, late, open] = [count('inTime', 'lateEntry'), count('late'), count('open')];
      const mark = open > 0 ? 'missed' : late === 0 ? 'commended' : undefined;
      const inOrder = items.sort((a, b) => a.deadlineDay - b.deadlineDay || before(a.obligationId, b.obligationId));
      return { unitId, code, name, inTime, late, open, items: inOrder, ...(!hasFigures && mark && { mark }) };
    });
}
