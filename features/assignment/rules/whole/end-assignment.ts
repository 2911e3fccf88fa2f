import type { AssignmentState } from '../../../../core/obligation/assignment';
import { type AssignmentChange, type AssignmentFacts, changeOf, isRunning, type ObligationChange, type RuleContext } from '../decision';
import { pendingRequests } from './lapsed-requests';
import { tellUnitAnd, type WholeEvent } from './tell-unit';

/** How an assignment ends. */
type End = Extract<AssignmentState, 'struckOff' | 'terminated' | 'transferred'>;

/** What an end leaves of what is still owed. */
const voidAll = ({ obligations }: AssignmentFacts): readonly ObligationChange[] =>
  obligations.filter(isRunning).map(({ id }) => ({ obligationId: id, state: 'void' }));

/** The assignment ends: what it still owes is void; its unit is told by `event`, and so is whoever objected or asked for more time and has no answer yet. */
export const endAssignment = (facts: AssignmentFacts, state: End, event: WholeEvent, context: RuleContext): AssignmentChange =>
  changeOf({
    assignmentState: state,
    obligations: voidAll(facts),
    events: tellUnitAnd(
      facts,
      event,
      pendingRequests(facts).map(({ byPersonId }) => byPersonId),
      context,
    ),
  });
