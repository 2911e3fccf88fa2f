import { type AccessActor, may } from '../../../core/access/may';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { AssignmentFacts, Possible } from './decision';
import { canDecideExtension, canRequestExtension } from './extension';
import { canDecideObjection, canObject } from './objection/objection';
import { canAnswerInstruction } from './instruction/answer-instruction';
import { canReview } from './review-report';
import { canCountersign } from './countersign/countersign';
import { canReport } from './submit-report';
import { canUrge } from './urge/urge';
import { canStrikeOff } from './whole/strike-off';
import { ACTIONS, type AssignmentAction, canStart, type SubjectKind, TRANSITIONS } from './transitions';

/** An action that a person may take now, and the id of what it is done to. */
export interface PermittedAction {
  readonly action: AssignmentAction;
  readonly on: SubjectKind;
  readonly id: string;
}

const SUBJECTS: Readonly<Record<SubjectKind, (facts: AssignmentFacts) => readonly { readonly id: string }[]>> = {
  assignment: ({ assignment }) => [assignment],
  obligation: ({ obligations }) => obligations,
  report: ({ reports }) => reports,
  extensionRequest: ({ extensions }) => extensions,
  objection: ({ objections }) => objections,
  instruction: ({ instructions }) => instructions,
};

/** By whom and when (epoch milliseconds). */
interface Asked {
  readonly personId?: string | undefined;
  readonly nowMs: number;
  /** The last day on which the unit may object. */
  readonly objectUntil?: CivilDay | undefined;
}

/** What each rule asks before it looks at what was filled in; an action that has nothing here starts by the assignment's state alone. */
const CONDITIONS: Partial<Readonly<Record<AssignmentAction, (facts: AssignmentFacts, id: string, asked: Asked) => Possible>>> = {
  objectToAssignment: (facts, _, { nowMs, objectUntil }) => canObject(facts, nowMs, objectUntil),
  decideObjection: (facts, id, { personId }) => canDecideObjection(facts, id, personId),
  submitReport: canReport,
  countersignReport: (facts, id, { personId }) => canCountersign(facts, id, personId),
  acceptReport: (facts, id, { personId }) => canReview(facts, id, personId),
  returnReport: (facts, id, { personId }) => canReview(facts, id, personId),
  requestExtension: (facts, id, { nowMs }) => canRequestExtension(facts, id, nowMs),
  decideExtension: (facts, id, { personId }) => canDecideExtension(facts, id, personId),
  answerInstruction: (facts, id, { personId }) => canAnswerInstruction(facts, id, personId),
  urge: (facts, _, { nowMs }) => canUrge(facts, nowMs),
  strikeOff: canStrikeOff,
};

/**
 * What this person may do about an assignment at `nowMs`: the actions that the permission table gives him for its unit and whose rule
 * accepts them, filled in well. Pages, API and letters ask here and offer nothing else.
 */
export function permittedActions(facts: AssignmentFacts, person: AccessActor, when: Omit<Asked, 'personId'>): readonly PermittedAction[] {
  const isPossible = (action: AssignmentAction, id: string): boolean =>
    (CONDITIONS[action]?.(facts, id, { ...when, personId: person.personId }) ?? canStart(facts, action)).ok;
  return ACTIONS.filter((action) => may(action, person, facts.assignment.unitId)).flatMap((action) => {
    const { on } = TRANSITIONS[action];
    return SUBJECTS[on](facts)
      .filter(({ id }) => isPossible(action, id))
      .map(({ id }) => ({ action, on, id }));
  });
}
