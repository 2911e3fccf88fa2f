import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { isFarOff } from '../../../core/calendar/far-off';
import type { ObligationKind } from '../../../core/obligation/obligation';
import { type Timing, timingOf } from '../../../core/obligation/timing';
import {
  type AssignmentFacts,
  changeOf,
  type Decision,
  isBlank,
  isRunning,
  type Possible,
  refuse,
  type RuleContext,
  type Owed,
} from './decision';
import { askToSign, signersFor, type UnitLeader } from './countersign/signers';
import { runningReworks, subjectOf } from './rework';
import { toReview } from './to-review';
import { canStart, MET_BY } from './transitions';

/** A report as it is handed in. `obligationId` may be the obligation itself or the rework of it. */
export interface ReportEntry {
  readonly reportId: string;
  readonly obligationId: string;
  readonly occurredOn: CivilDay;
  readonly lateReason?: string | undefined;
  /** The unit says that the result is reached. */
  readonly isFinal?: boolean | undefined;
  /** Who holds the duties of 分管领导 and 主要负责人 for the unit. */
  readonly leaders?: readonly UnitLeader[] | undefined;
  /** The day was looked at again: it may be far off. */
  readonly isDayConfirmed?: boolean | undefined;
}

/** `obligationId` is the obligation under which the report is kept; `timing`: against its deadline of now. */
export interface ReportTiming {
  readonly state: 'toCountersign' | 'submitted' | 'accepted';
  readonly obligationId: string;
  readonly timing: Timing;
}

const MET_AT_ONCE: ReadonlySet<ObligationKind> = new Set(['roster', 'posting']);

/**
 * The obligation that a report on `obligationId` is about, whatever is filled in. Refused where none is owed, one is under review, or the obligation (of a
 * rework also the rework itself) is met or void.
 */
export function canReport(facts: AssignmentFacts, obligationId: string): Possible<{ readonly obligation: Owed }> {
  const start = canStart(facts, 'submitReport');
  if (!start.ok) return start;
  const named = facts.obligations.find(({ id }) => id === obligationId);
  const obligation = named && subjectOf(facts, named);
  if (named === undefined || obligation === undefined) return refuse('unknownObligation');
  if (MET_BY[obligation.kind] !== 'submitReport') return refuse('obligationNotReportable');
  if (obligation.state === 'submitted') return refuse('reportUnderReview');
  const waits = facts.reports.some((report) => report.obligationId === obligation.id && report.state === 'toCountersign');
  if (waits) return refuse('reportToCountersign');
  const isOwed = obligation.state === 'open' || obligation.state === 'returned';
  return isOwed && isRunning(named) ? { ok: true, obligation } : refuse('obligationClosed');
}

/**
 * 反馈: a report pauses its obligation's ladder and starts the office's review; a roster or a posting is met by it at once, unless it is a late entry, which a second
 * person looks at. Where the policy asks for it, a report that a result is reached waits for the unit's leader first, and the ladder goes on. Handing in again meets the
 * rework, the lateness of the first stays with its obligation. Refused also for a day in the future and for a late entry (补录) without its reason; a day far
 * off is questioned.
 */
export function submitReport(facts: AssignmentFacts, entry: ReportEntry, context: RuleContext): Decision<ReportTiming> {
  const { nowMs } = context;
  const found = canReport(facts, entry.obligationId);
  if (!found.ok) return found;
  const { obligation } = found;
  if (entry.occurredOn > dayOfInstant(nowMs)) return refuse('occursInFuture');
  if (!entry.isDayConfirmed && isFarOff(entry.occurredOn, dayOfInstant(nowMs))) return refuse('dayFarOff');
  const timing = timingOf(nowMs, entry.occurredOn, obligation.deadlineDay);
  const lateEntry = timing === 'lateEntry';
  if (lateEntry && isBlank(entry.lateReason)) return refuse('lateReasonMissing');

  const kept = { obligationId: obligation.id, timing };
  const signers = signersFor(obligation, entry, context);
  if (signers.length > 0)
    return {
      ok: true,
      ...kept,
      state: 'toCountersign',
      change: changeOf({ events: askToSign(obligation, entry.reportId, signers, context) }),
    };
  if (!MET_AT_ONCE.has(obligation.kind) || lateEntry)
    return { ok: true, ...kept, state: 'submitted', change: toReview(facts, obligation, entry.reportId, context) };
  const met = [obligation, ...runningReworks(facts, obligation.id)].map(({ id }) => ({ obligationId: id, state: 'met' as const }));
  return { ok: true, ...kept, state: 'accepted', change: changeOf({ obligations: met }) };
}
