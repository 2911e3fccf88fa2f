import type { Action } from '../../../core/access/may';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Assignment, AssignmentState } from '../../../core/obligation/assignment';
import { type Possible, refuse } from './decision';
import type { Refusal } from './refusal';

/** What an action is done to; each of them belongs to one assignment. */
export type SubjectKind = 'assignment' | 'obligation' | 'report' | 'extensionRequest' | 'objection' | 'instruction';

interface Transition {
  readonly on: SubjectKind;
  readonly from: readonly AssignmentState[];
}

const LIVE: readonly AssignmentState[] = ['assigned', 'signed'];

/** What a person can do about an assignment, to what, and from which states of the assignment (任务×责任单位的状态); where it leads is told by its rule. */
export const TRANSITIONS = {
  signFor: { on: 'assignment', from: ['assigned'] },
  objectToAssignment: { on: 'assignment', from: LIVE },
  decideObjection: { on: 'objection', from: LIVE },
  submitReport: { on: 'obligation', from: LIVE },
  countersignReport: { on: 'report', from: LIVE },
  acceptReport: { on: 'report', from: LIVE },
  returnReport: { on: 'report', from: LIVE },
  requestExtension: { on: 'obligation', from: LIVE },
  decideExtension: { on: 'extensionRequest', from: LIVE },
  urge: { on: 'assignment', from: LIVE },
  instruct: { on: 'assignment', from: LIVE },
  answerInstruction: { on: 'instruction', from: LIVE },
  suspendAssignment: { on: 'assignment', from: LIVE },
  resumeAssignment: { on: 'assignment', from: ['suspended'] },
  strikeOff: { on: 'assignment', from: [...LIVE, 'suspended'] },
  transferAssignment: { on: 'assignment', from: [...LIVE, 'suspended'] },
  terminateAssignment: { on: 'assignment', from: [...LIVE, 'suspended'] },
} as const satisfies Partial<Readonly<Record<Action, Transition>>>;

/** An action of a person on one assignment (办理). */
export type AssignmentAction = keyof typeof TRANSITIONS;

/** Every action, in the order of an assignment's life. */
export const ACTIONS = Object.keys(TRANSITIONS) as readonly AssignmentAction[];

/** The action that meets what is owed. A letter about it asks for this action of whoever may take it, and for no other. */
export const MET_BY: Readonly<Record<ObligationKind, AssignmentAction>> = {
  receipt: 'signFor',
  report: 'submitReport',
  result: 'submitReport',
  review: 'acceptReport',
  posting: 'submitReport',
  roster: 'submitReport',
  pledge: 'submitReport',
  rectification: 'submitReport',
  rework: 'submitReport',
  statement: 'submitReport',
  answer: 'answerInstruction',
};

const REFUSED_IN: Readonly<Record<AssignmentState, Refusal>> = {
  assigned: 'assignmentNotSuspended',
  signed: 'assignmentNotSuspended',
  suspended: 'assignmentSuspended',
  struckOff: 'assignmentEnded',
  terminated: 'assignmentEnded',
  transferred: 'assignmentEnded',
};

/** Whether nothing can be done about it any more (销号, 终止, 移交). */
export const isEnded = (state: AssignmentState): boolean => REFUSED_IN[state] === 'assignmentEnded';

/** What can be done with the own task of an evaluation (年终考核) as with any other: what is owed in it is met on the evaluation's page. */
const IN_EVALUATION: ReadonlySet<AssignmentAction> = new Set(['urge', 'instruct', 'answerInstruction']);

/** Whether the assignment's state lets an action start; for what is done to the assignment as a whole nothing else is asked. */
export function canStart(
  { assignment: { state, isOfEvaluation } }: { readonly assignment: Pick<Assignment, 'state'> & { readonly isOfEvaluation?: boolean } },
  action: AssignmentAction,
): Possible {
  if (isOfEvaluation && !IN_EVALUATION.has(action)) return refuse('metInEvaluation');
  const { from }: Transition = TRANSITIONS[action];
  if (from.includes(state)) return { ok: true };
  return refuse(action === 'signFor' && state === 'signed' ? 'alreadySigned' : REFUSED_IN[state]);
}
