import { type AssignmentFacts, changeOf, type Decision, isBlank, isRunning, refuse } from './decision';
import { canStart } from './transitions';

/**
 * 销号: ends the assignment and voids what it still owes. Without a reason only when it owed results and every one of them is met; a standing duty owes
 * none, so it always needs one.
 */
export function strikeOff(facts: AssignmentFacts, { reason }: { readonly reason?: string | undefined }): Decision {
  const start = canStart(facts, 'strikeOff');
  if (!start.ok) return start;
  const results = facts.obligations.filter(({ kind, state }) => kind === 'result' && state !== 'void');
  const allMet = results.length > 0 && results.every(({ state }) => state === 'met');
  if (!allMet && isBlank(reason)) return refuse('resultsNotMet');
  const obligations = facts.obligations.filter(isRunning).map(({ id }) => ({ obligationId: id, state: 'void' as const }));
  return { ok: true, change: changeOf({ assignmentState: 'struckOff', obligations }) };
}
