import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { isInTime, reviewDeadline } from '../../../core/obligation/deadlines';
import type { Obligation, ObligationKind } from '../../../core/obligation/obligation';
import { type AssignmentFacts, changeOf, type Decision, isBlank, type Opening, refuse, type RuleContext } from './decision';
import type { Refusal } from './refusal';
import { reviewKey, runningReworks, subjectOf } from './rework';
import { refusalOf } from './transitions';

/** A report as it is handed in. `obligationId` may be the obligation itself or the rework of it. */
export interface ReportEntry {
  readonly reportId: string;
  readonly obligationId: string;
  readonly occurredOn: CivilDay;
  readonly lateReason?: string;
}

/** `obligationId` is the obligation under which the report is kept. `late`: recorded after the deadline; `lateEntry` (补录): though it happened before. */
export interface ReportTiming {
  readonly obligationId: string;
  readonly late: boolean;
  readonly lateEntry: boolean;
}

const NOT_REPORTABLE: ReadonlySet<ObligationKind> = new Set(['receipt', 'review']);
const MET_AT_ONCE: ReadonlySet<ObligationKind> = new Set(['roster', 'posting']);

function refusalFor(obligation: Obligation): Refusal | undefined {
  if (NOT_REPORTABLE.has(obligation.kind)) return 'obligationNotReportable';
  if (obligation.state === 'submitted') return 'reportUnderReview';
  return obligation.state === 'open' || obligation.state === 'returned' ? undefined : 'obligationClosed';
}

/**
 * 反馈: a report pauses its obligation's ladder and starts the office's review; a roster or a posting is met by it at once. Handing in again meets the
 * rework, the lateness of the first stays with its obligation. Refused for what owes no report, is under review, met or void; for a day in the future;
 * and for a late entry (补录) without its reason.
 */
export function submitReport(facts: AssignmentFacts, entry: ReportEntry, context: RuleContext): Decision<ReportTiming> {
  const { nowMs, policy, calendar } = context;
  const blocked = refusalOf('report', facts.assignment.state);
  if (blocked !== undefined) return refuse(blocked);
  const named = facts.obligations.find(({ id }) => id === entry.obligationId);
  const obligation = named && subjectOf(facts, named);
  if (obligation === undefined) return refuse('unknownObligation');
  const refusal = refusalFor(obligation);
  if (refusal !== undefined) return refuse(refusal);
  if (entry.occurredOn > dayOfInstant(nowMs)) return refuse('occursInFuture');
  const late = !isInTime(nowMs, obligation.deadlineDay);
  const lateEntry = late && entry.occurredOn <= obligation.deadlineDay;
  if (lateEntry && isBlank(entry.lateReason)) return refuse('lateReasonMissing');

  const atOnce = MET_AT_ONCE.has(obligation.kind);
  const review: Opening = {
    assignmentId: facts.assignment.id,
    kind: 'review',
    key: reviewKey(entry.reportId),
    deadlineDay: reviewDeadline(nowMs, policy, calendar),
    opensAtMs: nowMs,
    reportId: entry.reportId,
  };
  const change = changeOf({
    obligations: [
      { obligationId: obligation.id, state: atOnce ? 'met' : 'submitted' },
      ...runningReworks(facts, obligation.id).map(({ id }) => ({ obligationId: id, state: 'met' as const })),
    ],
    opens: atOnce ? [] : [review],
  });
  return { ok: true, change, obligationId: obligation.id, late, lateEntry };
}
