import { type AssignmentChange, type AssignmentFacts, type ExtensionFact, isRunning, type ObjectionFact } from '../decision';
import { isEnded } from '../transitions';

type Requests = Pick<AssignmentFacts, 'extensions' | 'objections'>;

/** Requests for more time and objections that wait for an answer. */
export const pendingRequests = ({ extensions, objections }: Requests): readonly (ExtensionFact | ObjectionFact)[] =>
  [...extensions, ...objections].filter(({ state }) => state === 'pending');

/**
 * The requests that a change leaves without a subject (不再批复): for more time for what is met or void by it, and objections to an assignment that it ends.
 * Nobody answers them any more.
 */
export function lapsedRequests(
  { extensions, objections }: Requests,
  { obligations, assignmentState }: Pick<AssignmentChange, 'obligations' | 'assignmentState'>,
): { readonly extensionIds: readonly string[]; readonly objectionIds: readonly string[] } {
  const over = new Set(obligations.filter((it) => !isRunning(it)).map(({ obligationId }) => obligationId));
  const hasEnded = assignmentState !== undefined && isEnded(assignmentState);
  const extensionIds = extensions.filter(({ state, obligationId }) => state === 'pending' && over.has(obligationId)).map(({ id }) => id);
  const objectionIds = hasEnded ? objections.filter(({ state }) => state === 'pending').map(({ id }) => id) : [];
  return { extensionIds, objectionIds };
}
