import { reviewDeadline } from '../../../core/obligation/deadlines';
import { type AssignmentChange, type AssignmentFacts, changeOf, type Opening, type Owed, type RuleContext } from './decision';
import { reviewKey, runningReworks } from './rework';

/** What hands a report over to the office: its obligation's ladder pauses, a rework of it is met, the review begins at `nowMs`. */
export function toReview(
  facts: AssignmentFacts,
  obligation: Pick<Owed, 'id'>,
  reportId: string,
  { nowMs, policy, calendar }: RuleContext,
): AssignmentChange {
  const review: Opening = {
    assignmentId: facts.assignment.id,
    kind: 'review',
    key: reviewKey(reportId),
    deadlineDay: reviewDeadline(nowMs, policy, calendar),
    opensAtMs: nowMs,
    reportId,
  };
  const reworks = runningReworks(facts, obligation.id).map(({ id }) => ({ obligationId: id, state: 'met' as const }));
  return changeOf({ obligations: [{ obligationId: obligation.id, state: 'submitted' }, ...reworks], opens: [review] });
}
