import { dayOfInstant } from '../../../core/calendar/civil-day';
import { type AssignmentChange, type EventReminder, isRunning } from '../rules/decision';
import type { NewObligationRow } from '../../supervision/use-cases/obligation-repository';
import { lapsedRequests } from '../rules/whole/lapsed-requests';
import type { AcceptedAction, ActionAt } from './action';

/** Opens what the change opens; returns the ids of all obligations by their keys. */
async function open({ tx, record, context }: ActionAt, change: AssignmentChange): Promise<ReadonlyMap<string, string>> {
  const { facts, taskId } = record;
  const ids = await tx.newIds(change.opens.length);
  const idOf = new Map(facts.obligations.map(({ key, id }) => [key, id]));
  const aboutOf = (reportId: string | undefined): string => facts.reports.find(({ id }) => id === reportId)?.obligationId ?? '';
  const rows = change.opens.map(({ kind, key, deadlineDay, reportId, title }, at): NewObligationRow => {
    const id = ids[at] ?? '';
    idOf.set(key, id);
    return {
      id,
      taskId,
      assignmentId: facts.assignment.id,
      unitId: kind === 'review' ? record.officeUnitId : facts.assignment.unitId,
      kind,
      key,
      title: title ?? record.obligationTitles.get(aboutOf(reportId)) ?? record.taskTitle,
      targets: kind === 'rework' ? (record.obligationTargets.get(aboutOf(reportId)) ?? []) : [],
      deadlineDay,
      openedAtMs: context.nowMs,
      ...(reportId !== undefined && { reportId }),
    };
  });
  await tx.obligations.open(rows);
  return idOf;
}

/** Closes the requests that have nothing to be answered for any more, each with its entry in the audit. */
async function closeLapsed({ tx, actor, record: { facts } }: ActionAt, change: AssignmentChange): Promise<void> {
  const { extensionIds, objectionIds } = await tx.facts.lapse(lapsedRequests(facts, change));
  const closed = { unitId: facts.assignment.unitId, before: { state: 'pending' }, after: { state: 'lapsed' } };
  const [first, ...others] = [
    ...extensionIds.map((entityId) => ({ ...closed, kind: 'extension.lapsed', entity: 'extensionRequest', entityId }) as const),
    ...objectionIds.map((entityId) => ({ ...closed, kind: 'objection.lapsed', entity: 'objection', entityId }) as const),
  ];
  if (first) await tx.appendAudit(actor, [first, ...others]);
}

/** Writes what a rule changed, as it stands: the assignment, its obligations and deadlines, what it opens, the reminders of events. */
export async function persistChange(at: ActionAt, { change, deadlineReason, eventParams }: AcceptedAction<unknown>): Promise<void> {
  const { tx, record, context } = at;
  const { id: assignmentId, unitId } = record.facts.assignment;
  await tx.facts.updateAssignment({
    assignmentId,
    taskVersion: record.taskVersion,
    today: dayOfInstant(context.nowMs),
    nowMs: context.nowMs,
    ...(change.assignmentState && { state: change.assignmentState }),
    ...(change.assignmentActiveSinceMs !== undefined && { activeSinceMs: change.assignmentActiveSinceMs }),
  });
  await tx.obligations.change(change.obligations, context.nowMs, deadlineReason);
  const over = change.obligations.filter((it) => !isRunning(it)).map(({ obligationId }) => obligationId);
  if (over.length > 0) await tx.facts.endParts(over, at.actor.accountId, context.nowMs);
  await closeLapsed(at, change);
  const idOf = await open(at, change);
  const eventRow = ({ obligationKey, deadlineVersion, rung, audience, sendAtMs, atOnce, personId }: EventReminder) => ({
    taskId: record.taskId,
    obligationId: idOf.get(obligationKey) ?? '',
    unitId,
    deadlineVersion,
    rung,
    audience,
    sendAtMs,
    atOnce,
    personId,
    ...(eventParams && { params: eventParams }),
  });
  await tx.obligations.recordEvents(change.events.map(eventRow), context.nowMs);
}
