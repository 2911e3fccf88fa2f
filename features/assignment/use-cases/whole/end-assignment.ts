import type { AuditKind } from '../../../../platform/audit/audit-kind';
import type { AssignmentFacts, Decision, RuleContext } from '../../rules/decision';
import { strikeOff as decideStrikeOff } from '../../rules/whole/strike-off';
import { terminateAssignment as decideTermination } from '../../rules/whole/terminate';
import type { CarryOut } from '../action';

/** What an end leaves behind: how much of what was owed is void. */
interface Ended {
  readonly voided: number;
}

/** The office ends an assignment by a rule; the reason stands in the letter. */
const ending =
  <Input extends { readonly reason?: string | undefined }, Kind extends Extract<AuditKind, `assignment.${string}`>>(
    kind: Kind,
    decide: (facts: AssignmentFacts, input: Input, context: RuleContext) => Decision,
  ): CarryOut<Input, Ended, Kind> =>
  ({ id, record: { facts }, context }, input) => {
    const decision = decide(facts, input, context);
    if (!decision.ok) return decision;
    const { assignmentState: state, obligations } = decision.change;
    const { reason } = input;
    const [before, after] = [{ state: facts.assignment.state }, { state, voided: obligations.length }];
    return {
      ok: true,
      change: decision.change,
      result: { voided: obligations.length },
      ...(reason !== undefined && { eventParams: { reason } }),
      audit: { kind, entity: 'assignment', entityId: id, before, after, reason },
    };
  };

/** 销号: the assignment is done, and what else it owes is void; a standing duty with a reason. */
export const strikeOff = ending<{ readonly reason?: string | undefined }, 'assignment.struckOff'>('assignment.struckOff', decideStrikeOff);

/** 终止: the assignment is not done; it ends with a reason, and what it still owes is void. */
export const terminateAssignment = ending<{ readonly reason: string }, 'assignment.terminated'>('assignment.terminated', decideTermination);
