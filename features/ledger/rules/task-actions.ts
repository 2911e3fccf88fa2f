import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, civilDayOf, dayOfInstant, instantOf } from '../../../core/calendar/civil-day';
import type { AssignmentState } from '../../../core/obligation/assignment';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { AssignmentFacts, ExtensionFact, InstructionFact, ObjectionFact, Owed, ReportFact } from '../../assignment/rules/decision';
import { type PermittedAction, permittedActions } from '../../assignment/rules/permitted-actions';
import type { AssignmentDecision } from './task-history';

/** Who reported or asked; nobody decides on his own. */
interface By {
  readonly byPersonId?: string | null | undefined;
}

/** What is owed as the page of a task shows it; days are `YYYY-MM-DD`. */
interface ShownObligation {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly state: ObligationState;
  readonly deadlineDay: string;
  readonly deadlineVersion: number;
  readonly reports: readonly (Omit<ReportFact, 'obligationId' | 'byPersonId'> & By)[];
  readonly extensionRequests: readonly (Omit<ExtensionFact, 'obligationId' | 'requestedDay' | 'byPersonId'> &
    By & { readonly requestedDay: string })[];
  readonly instruction?: (Pick<InstructionFact, 'id'> & By) | null;
}

/** An assignment as it is shown; `decisions`: what the office did about it as a whole. */
interface ShownAssignment {
  readonly id: string;
  readonly unitId: string;
  readonly state: AssignmentState;
  readonly decisions?: readonly Pick<AssignmentDecision, 'kind' | 'at'>[];
  readonly objections?: readonly (Pick<ObjectionFact, 'id' | 'state'> & By)[];
  /** The last day on which its unit may object. */
  readonly objectUntil?: string | null;
  /** The number of the latest audit entry about it. */
  readonly seen?: string | null;
}

export interface ShownTask {
  readonly today: string;
  readonly assignments: readonly ShownAssignment[];
  readonly obligations: readonly ShownObligation[];
}

const owedOf = ({ id, assignmentId, unitId, kind, key, state, deadlineDay, deadlineVersion }: ShownObligation): Owed => ({
  id,
  assignmentId,
  unitId,
  kind,
  key,
  state,
  deadlineDay: civilDayOf(deadlineDay),
  deadlineVersion,
});

/** The day on which it was urged on last. */
function urgedOn({ decisions = [] }: ShownAssignment): CivilDay | undefined {
  const last = decisions.findLast(({ kind }) => kind === 'urged');
  return last && dayOfInstant(new Date(last.at).getTime());
}

const factsOf = (assignment: ShownTask['assignments'][number], obligations: readonly ShownObligation[]): AssignmentFacts => ({
  assignment: { ...assignment, urgedOn: urgedOn(assignment) },
  obligations: obligations.map(owedOf),
  reports: obligations.flatMap(({ id: obligationId, reports }) =>
    reports.map((report) => ({ ...report, obligationId, byPersonId: report.byPersonId ?? undefined })),
  ),
  extensions: obligations.flatMap(({ id: obligationId, extensionRequests }) =>
    extensionRequests.map(({ id, requestedDay, state, byPersonId }) => ({
      id,
      obligationId,
      requestedDay: civilDayOf(requestedDay),
      state,
      byPersonId: byPersonId ?? undefined,
    })),
  ),
  objections: (assignment.objections ?? []).map(({ id, state, byPersonId }) => ({ id, state, byPersonId: byPersonId ?? undefined })),
  instructions: obligations.flatMap(({ instruction }) =>
    instruction ? [{ id: instruction.id, byPersonId: instruction.byPersonId ?? undefined }] : [],
  ),
});

/**
 * What a reader may do now about what the page of a task shows, by the id of the assignment or the obligation beside which it stands (an action on a report or
 * a request: beside its obligation, on an objection: beside its assignment). A list that was narrowed or cut offers what can be told
 * from what is in it.
 */
export function taskActions(
  { today, assignments, obligations }: ShownTask,
  reader: AccessActor,
): ReadonlyMap<string, readonly PermittedAction[]> {
  const found = new Map<string, PermittedAction[]>();
  // Rules ask for the day alone before they look at what was filled in; any instant of it will do.
  const nowMs = instantOf(civilDayOf(today));
  for (const assignment of assignments) {
    const facts = factsOf(
      assignment,
      obligations.filter(({ assignmentId }) => assignmentId === assignment.id),
    );
    const placeOf = new Map([
      ...[...facts.reports, ...facts.extensions].map(({ id, obligationId }) => [id, obligationId] as const),
      ...obligations.flatMap(({ id, instruction }) => (instruction ? [[instruction.id, id] as const] : [])),
      ...facts.objections.map(({ id }) => [id, assignment.id] as const),
    ]);
    const objectUntil = assignment.objectUntil ? civilDayOf(assignment.objectUntil) : undefined;
    for (const permitted of permittedActions(facts, reader, { nowMs, objectUntil })) {
      const place = placeOf.get(permitted.id) ?? permitted.id;
      found.set(place, [...(found.get(place) ?? []), permitted]);
    }
  }
  return found;
}
