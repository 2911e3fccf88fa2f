import { type AssignmentFacts, type Decision, isBlank, refuse, type RuleContext } from '../decision';
import { canStart } from '../transitions';
import { endAssignment } from './end-assignment';

/** 终止: ends an assignment that is not done, and voids what it owes. Needs a reason. It is no 销号: what was not done stays not done. */
export function terminateAssignment(facts: AssignmentFacts, { reason }: { readonly reason: string }, context: RuleContext): Decision {
  const start = canStart(facts, 'terminateAssignment');
  if (!start.ok) return start;
  if (isBlank(reason)) return refuse('reasonMissing');
  return { ok: true, change: endAssignment(facts, 'terminated', 'terminated', context) };
}
