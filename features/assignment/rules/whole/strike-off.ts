import { type AssignmentFacts, type Decision, isBlank, isRunning, type Possible, refuse, type RuleContext } from '../decision';
import { canStart } from '../transitions';
import { endAssignment } from './end-assignment';

const resultsOf = ({ obligations }: AssignmentFacts) => obligations.filter(({ kind, state }) => kind === 'result' && state !== 'void');

/** Whether the assignment is done, whatever is filled in: every result that it owed is met, every instruction of a leader answered. A standing duty owes none. */
export function canStrikeOff(facts: AssignmentFacts): Possible {
  const start = canStart(facts, 'strikeOff');
  if (!start.ok) return start;
  if (!resultsOf(facts).every(({ state }) => state === 'met')) return refuse('resultsNotMet');
  return facts.obligations.some((owed) => owed.kind === 'answer' && isRunning(owed)) ? refuse('instructionUnanswered') : start;
}

/**
 * 销号: what was to be done is done; ends the assignment and voids what else it owes. Only where every result is met; a standing duty owes none, so there a
 * reason says why it is done. What ends undone is terminated (终止), never struck off.
 */
export function strikeOff(facts: AssignmentFacts, { reason }: { readonly reason?: string | undefined }, context: RuleContext): Decision {
  const possible = canStrikeOff(facts);
  if (!possible.ok) return possible;
  if (resultsOf(facts).length === 0 && isBlank(reason)) return refuse('strikeOffReasonMissing');
  return { ok: true, change: endAssignment(facts, 'struckOff', 'struckOff', context) };
}
