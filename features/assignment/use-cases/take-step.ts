import type { WithTasks } from '../../supervision/use-cases/task-repository';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithFacts } from './facts-repository';
import type { AssignmentChange, EventReminder, RefusedAction, RuleContext } from '../rules/decision';
import type { Refusal } from '../rules/refusal';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { changeFacts } from '../../supervision/use-cases/change-facts';
import type { Actor } from '../../../core/access/actor';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { StepRecord, StepSubject } from './facts-repository';
import type { DeadlineReason, NewObligationRow, WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { Database, Transaction } from '../../../platform/postgres/database';

/** What an action needs of its transaction. */
export type ActionTx = Transaction & WithFacts & WithObligations & WithCalendar & WithTasks;

/** `notFound`: there is no such thing within what the actor may see. */
export type StepRefusal = Refusal | 'notFound';

/** What came of a step; a refusal has changed nothing. */
export type StepOutcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: StepRefusal };

/** Where a step stands: its transaction, what it found under the lock, and the rules' context. */
export interface StepAt {
  readonly tx: ActionTx;
  readonly record: StepRecord;
  readonly context: RuleContext;
}

/** A step that its rule accepted: its change, what the caller is told, and the audit's words for it. */
export interface TakenStep<Value> {
  readonly ok: true;
  readonly change: AssignmentChange;
  readonly value: Value;
  readonly audit: Omit<AuditEntry, 'unitId'>;
  readonly deadlineReason?: DeadlineReason;
  /** What the letter about the event says beside the obligation. */
  readonly eventParams?: Readonly<Record<string, string>>;
}

class Refused extends Error {
  constructor(readonly refusal: StepRefusal) {
    super(`refused: ${refusal}`);
  }
}

/** Opens what the change opens; answers the ids of all obligations by their keys. */
async function open({ tx, record, context }: StepAt, change: AssignmentChange): Promise<ReadonlyMap<string, string>> {
  const { facts, taskId } = record;
  const ids = await tx.newIds(change.opens.length);
  const idOf = new Map(facts.obligations.map(({ key, id }) => [key, id]));
  const titleOf = (reportId: string | undefined): string => {
    const report = facts.reports.find(({ id }) => id === reportId);
    return record.obligationTitles.get(report?.obligationId ?? '') ?? record.taskTitle;
  };
  const rows = change.opens.map(({ kind, key, deadlineDay, reportId }, at): NewObligationRow => {
    const id = ids[at] ?? '';
    idOf.set(key, id);
    return {
      id,
      taskId,
      assignmentId: facts.assignment.id,
      unitId: kind === 'review' ? record.officeUnitId : facts.assignment.unitId,
      kind,
      key,
      title: titleOf(reportId),
      targets: [],
      deadlineDay,
      openedAtMs: context.nowMs,
      ...(reportId !== undefined && { reportId }),
    };
  });
  await tx.obligations.open(rows);
  return idOf;
}

async function persist(at: StepAt, step: TakenStep<unknown>): Promise<void> {
  const { tx, record, context } = at;
  const { change } = step;
  const { id: assignmentId, unitId } = record.facts.assignment;
  await tx.facts.updateAssignment({
    assignmentId,
    taskVersion: record.taskVersion,
    today: dayOfInstant(context.nowMs),
    nowMs: context.nowMs,
    ...(change.assignmentState && { state: change.assignmentState }),
    ...(change.assignmentActiveSinceMs !== undefined && { activeSinceMs: change.assignmentActiveSinceMs }),
  });
  await tx.obligations.change(change.obligations, context.nowMs, step.deadlineReason);
  const idOf = await open(at, change);
  const eventRow = ({ obligationKey, deadlineVersion, rung, audience, sendAtMs }: EventReminder) => ({
    taskId: record.taskId,
    obligationId: idOf.get(obligationKey) ?? '',
    unitId,
    deadlineVersion,
    rung,
    audience,
    sendAtMs,
    ...(step.eventParams && { params: step.eventParams }),
  });
  await tx.obligations.recordEvents(change.events.map(eventRow), context.nowMs);
}

/**
 * One step of a person on one assignment, in one transaction: finds the subject within the actor's scope, locks its task, reads the facts, lets `take` decide by
 * its rule (and write its own row), persists the change with audit and outbox event. A refusal rolls everything back.
 */
export async function takeStep<Value>(
  database: Database<ActionTx>,
  actor: Actor,
  subject: StepSubject,
  take: (at: StepAt) => Promise<TakenStep<Value> | RefusedAction> | TakenStep<Value> | RefusedAction,
): Promise<StepOutcome<Value>> {
  const findTask = async (tx: ActionTx): Promise<readonly string[]> => {
    const taskId = await tx.facts.taskOf(subject);
    if (taskId === undefined) throw new Refused('notFound');
    return [taskId];
  };
  try {
    const value = await changeFacts(database, actor, findTask, async (tx) => {
      const record = await tx.facts.load(subject);
      if (!record) throw new Refused('notFound');
      const context = { policy: record.policy, calendar: await tx.calendar.load(), nowMs: await tx.nowMs() };
      const at = { tx, record, context };
      const step = await take(at);
      if (!step.ok) throw new Refused(step.refusal);
      await persist(at, step);
      return { result: step.value, audit: [{ ...step.audit, unitId: record.facts.assignment.unitId }] };
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The columns that say who wrote a row. */
export const writtenBy = (actor: Actor): { readonly accountId?: string } =>
  actor.accountId === undefined ? {} : { accountId: actor.accountId };
