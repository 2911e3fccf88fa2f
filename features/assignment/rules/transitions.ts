import type { AssignmentState } from '../../../core/obligation/assignment';
import type { Refusal } from './refusal';

/** What can be done to an assignment as a whole. */
export type AssignmentStep = 'sign' | 'suspend' | 'resume' | 'strikeOff' | 'transfer' | 'report' | 'review' | 'extend';

const LIVE: readonly AssignmentState[] = ['assigned', 'signed'];

/** From which states a step may start (任务×责任单位的状态); where it leads is told by its rule. */
export const STARTS_FROM: Readonly<Record<AssignmentStep, readonly AssignmentState[]>> = {
  sign: ['assigned'],
  report: LIVE,
  review: LIVE,
  extend: LIVE,
  suspend: LIVE,
  resume: ['suspended'],
  strikeOff: [...LIVE, 'suspended'],
  transfer: [...LIVE, 'suspended'],
};

const REFUSED_IN: Readonly<Record<AssignmentState, Refusal>> = {
  assigned: 'assignmentNotSuspended',
  signed: 'assignmentNotSuspended',
  suspended: 'assignmentSuspended',
  struckOff: 'assignmentEnded',
  transferred: 'assignmentEnded',
};

/** The refusal of a step in a state, or undefined where it may start. */
export function refusalOf(step: AssignmentStep, state: AssignmentState): Refusal | undefined {
  if (STARTS_FROM[step].includes(state)) return undefined;
  return step === 'sign' && state === 'signed' ? 'alreadySigned' : REFUSED_IN[state];
}
