import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { submitReport as decide } from '../rules/submit-report';
import type { CarryOut } from './action';
import { figuresOfReport } from './figures-of-report';

interface ReportInput {
  readonly text: string;
  /** Figures by metric, as the unit fills them in. */
  readonly figures?: Readonly<Record<string, number>> | undefined;
  /** The figure of the goal that the obligation names first, where it names any. */
  readonly figure?: number | undefined;
  /** The unit says that the result is reached. */
  readonly isFinal: boolean;
  /** The day on which what is reported was done; today where it is absent. */
  readonly occurredOn?: CivilDay | undefined;
  /** Why something done in time is recorded late (补录). */
  readonly lateReason?: string | undefined;
  readonly confirmDay?: boolean | undefined;
}

interface SubmittedReport {
  readonly reportId: string;
  /** Recorded after the deadline. */
  readonly late: boolean;
  /** Recorded late, though done in time (补录). */
  readonly lateEntry: boolean;
  /** Nobody reviews it: it met its obligation at once. */
  readonly met: boolean;
  /** It waits for the signature of the unit's leader. */
  readonly toCountersign: boolean;
}

/**
 * 反馈: a unit reports on what it owes (or on the rework of it); the ladder pauses and the office's review begins, or the unit's leader is asked to sign first. A
 * roster or a posting is met at once. A rate that is counted for the notice is taken from what was reported of it, whatever is typed.
 */
export const submitReport: CarryOut<ReportInput, SubmittedReport, 'report.submitted'> = async (at, input) => {
  const { tx, actor, id: named, record, context, files } = at;
  const { text, isFinal, occurredOn = dayOfInstant(context.nowMs), lateReason, confirmDay } = input;
  const { facts, obligationTargets } = record;
  const [reportId = ''] = await tx.newIds(1);
  const { id: assignmentId, unitId } = facts.assignment;
  const leaders = await tx.facts.leadersOf(unitId, dayOfInstant(context.nowMs));
  const entry = { reportId, obligationId: named, occurredOn, lateReason, isDayConfirmed: confirmDay, isFinal, leaders };
  const decision = decide(facts, entry, context);
  if (!decision.ok) return decision;
  const { change, obligationId, timing, state } = decision;
  const [late, lateEntry] = [timing !== 'inTime', timing === 'lateEntry'];
  const { figures, figureSource } = await figuresOfReport(at, obligationTargets.get(obligationId)?.[0], input);
  await tx.facts.addReport({
    id: reportId,
    obligationId,
    assignmentId,
    unitId,
    accountId: actor.accountId,
    text,
    figures,
    figureSource,
    isFinal,
    occurredOn,
    lateReason,
    timing,
    recordedAtMs: context.nowMs,
    state,
  });
  await tx.facts.addEvidence({ of: 'report', ids: [reportId], unitId, files });
  const said = files.length > 0 && { files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
  const after = {
    obligationId,
    isFinal,
    occurredOn: formatDay(occurredOn),
    late,
    lateEntry,
    ...(state === 'toCountersign' && { state }),
    ...(figureSource && { figureSource }),
    ...said,
  };
  return {
    ok: true,
    change,
    result: { reportId, late, lateEntry, met: state === 'accepted', toCountersign: state === 'toCountersign' },
    audit: { kind: 'report.submitted', entity: 'report', entityId: reportId, after, reason: lateReason },
  };
};
