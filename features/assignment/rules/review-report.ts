import { reworkDeadline } from '../../../core/obligation/deadlines';
import { isOwn } from '../../../core/access/may';
import {
  answerTo,
  type AssignmentFacts,
  changeOf,
  type Decision,
  isBlank,
  isRunning,
  type ObligationChange,
  type Opening,
  type Possible,
  refuse,
  type ReportFact,
  type RuleContext,
  type Owed,
} from './decision';
import { reviewKey, reworkKey, runningReworks } from './rework';
import { canStart } from './transitions';

interface UnderReview {
  readonly report: ReportFact;
  readonly obligation: Owed;
  /** What any outcome closes: the review itself, and a rework that is still owed. */
  readonly closes: readonly ObligationChange[];
}

/** The report under review, whatever the outcome. Refused where there is none such, it was reviewed already, or this person handed it in himself. */
export function canReview(facts: AssignmentFacts, reportId: string, personId?: string): Possible<UnderReview> {
  const start = canStart(facts, 'acceptReport');
  if (!start.ok) return start;
  const report = facts.reports.find(({ id }) => id === reportId);
  const obligation = facts.obligations.find(({ id }) => id === report?.obligationId);
  if (report === undefined || obligation === undefined) return refuse('unknownReport');
  if (report.state !== 'submitted' || obligation.state !== 'submitted') return refuse('reportNotUnderReview');
  if (isOwn(report.byPersonId, personId)) return refuse('ownReport');
  const review = facts.obligations.filter((owed) => owed.key === reviewKey(reportId) && isRunning(owed));
  const closes = [...review, ...runningReworks(facts, obligation.id)].map(({ id }) => ({ obligationId: id, state: 'met' as const }));
  return { ok: true, report, obligation, closes };
}

/**
 * 审核通过: meets the review and the obligation. A result is met only by a report marked final; by any other it is owed again from now on.
 * Refused unless the report is under review.
 */
export function acceptReport(facts: AssignmentFacts, reportId: string, context: RuleContext): Decision<{ readonly met: boolean }> {
  const found = canReview(facts, reportId, context.personId);
  if (!found.ok) return found;
  const { report, obligation, closes } = found;
  const met = obligation.kind !== 'result' || report.isFinal;
  const outcome: ObligationChange = met
    ? { obligationId: obligation.id, state: 'met' }
    : { obligationId: obligation.id, state: 'open', activeSinceMs: context.nowMs };
  const { key, deadlineVersion, deadlineDay } = obligation;
  const events = answerTo({ key, deadlineVersion, ...(!met && { deadlineDay }) }, 'accepted', context, report);
  return { ok: true, met, change: changeOf({ obligations: [outcome, ...closes], events }) };
}

/**
 * 退回: meets the review and opens a rework (default 3 work days) that climbs in place of the obligation until the report is handed in again.
 * Needs a reason; refused unless the report is under review.
 */
export function returnReport(
  facts: AssignmentFacts,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
  context: RuleContext,
): Decision {
  const found = canReview(facts, reportId, context.personId);
  if (!found.ok) return found;
  if (isBlank(reason)) return refuse('reasonMissing');
  const { nowMs, policy, calendar } = context;
  const rework: Opening = {
    assignmentId: facts.assignment.id,
    kind: 'rework',
    key: reworkKey(reportId),
    deadlineDay: reworkDeadline(nowMs, policy, calendar),
    opensAtMs: nowMs,
    reportId,
  };
  const change = changeOf({
    obligations: [{ obligationId: found.obligation.id, state: 'returned' }, ...found.closes],
    opens: [rework],
    events: answerTo({ ...rework, deadlineVersion: 1 }, 'returned', context, found.report),
  });
  return { ok: true, change };
}
