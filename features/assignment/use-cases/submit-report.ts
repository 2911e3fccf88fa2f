import { submitReport as decide } from '../rules/submit-report';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { type ActionTx, type StepOutcome, takeStep, writtenBy } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

export interface ReportInput {
  /** The obligation that is reported on, or the rework of it. */
  readonly obligationId: string;
  readonly text: string;
  /** Figures by metric, as the unit fills them in. */
  readonly figures?: Readonly<Record<string, number>>;
  /** The unit says that the result is reached. */
  readonly isFinal: boolean;
  /** The day on which what is reported was done; today where it is absent. */
  readonly occurredOn?: CivilDay;
  /** Why something done in time is recorded late (补录). */
  readonly lateReason?: string;
}

export interface SubmittedReport {
  readonly reportId: string;
  /** Recorded after the deadline. */
  readonly late: boolean;
  /** Recorded late, though done in time (补录). */
  readonly lateEntry: boolean;
  /** Nobody reviews it: it met its obligation at once. */
  readonly met: boolean;
}

/** 反馈: a unit reports on what it owes; the ladder pauses and the office's review begins. A roster or a posting is met at once. */
export function submitReport(database: Database<ActionTx>, actor: Actor, input: ReportInput): Promise<StepOutcome<SubmittedReport>> {
  return takeStep(database, actor, { kind: 'obligation', id: input.obligationId }, async ({ tx, record, context }) => {
    const occurredOn = input.occurredOn ?? dayOfInstant(context.nowMs);
    const [reportId = ''] = await tx.newIds(1);
    const { obligationId: named, lateReason } = input;
    const entry = { reportId, obligationId: named, occurredOn, ...(lateReason !== undefined && { lateReason }) };
    const decision = decide(record.facts, entry, context);
    if (!decision.ok) return decision;
    const { change, obligationId, late, lateEntry } = decision;
    const met = change.opens.length === 0;
    const { id: assignmentId, unitId } = record.facts.assignment;
    await tx.facts.addReport({
      id: reportId,
      obligationId,
      assignmentId,
      unitId,
      text: input.text,
      figures: input.figures ?? {},
      isFinal: input.isFinal,
      occurredOn,
      recordedAtMs: context.nowMs,
      state: met ? 'accepted' : 'submitted',
      ...writtenBy(actor),
      ...(lateReason !== undefined && { lateReason }),
    });
    const audit = {
      kind: 'report.submitted',
      entity: 'report',
      entityId: reportId,
      after: { obligationId, isFinal: input.isFinal, occurredOn: formatDay(occurredOn), late, lateEntry },
      ...(lateReason !== undefined && { reason: lateReason }),
    };
    return { ok: true, change, value: { reportId, late, lateEntry, met }, audit };
  });
}
