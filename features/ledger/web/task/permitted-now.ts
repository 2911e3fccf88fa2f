import { type AccessActor, may } from '../../../../core/access/may';
import type { AssignmentView, ObligationView, TaskPage } from '../../use-cases/task-page';
import type { PermittedAction } from './task-forms';

const ENDED = new Set(['struckOff', 'transferred']);
const NO_REPORT = new Set(['receipt', 'review']);
const EXTENDABLE = new Set(['result', 'report']);

function* ofAssignment({ id, unitId, state }: AssignmentView, reader: AccessActor): Generator<PermittedAction> {
  if (state === 'assigned' && may('signFor', reader, unitId)) yield { action: 'signFor', id };
  if (state === 'suspended' && may('resumeAssignment', reader, unitId)) yield { action: 'resumeAssignment', id };
  if (!ENDED.has(state) && state !== 'suspended' && may('suspendAssignment', reader, unitId)) yield { action: 'suspendAssignment', id };
  if (!ENDED.has(state) && may('strikeOff', reader, unitId)) yield { action: 'strikeOff', id };
}

function* ofObligation(it: ObligationView, today: string, hasRework: boolean, reader: AccessActor): Generator<PermittedAction> {
  const under = it.state === 'submitted' ? it.reports.find((report) => report.state === 'submitted') : undefined;
  const pending = it.extensionRequests.find((request) => request.state === 'pending');
  if (under && may('acceptReport', reader, it.unitId)) {
    yield { action: 'acceptReport', id: under.id };
    yield { action: 'returnReport', id: under.id };
  }
  const isOwed = it.state === 'open' || (it.state === 'returned' && !hasRework);
  if (isOwed && !NO_REPORT.has(it.kind) && may('submitReport', reader, it.unitId)) yield { action: 'submitReport', id: it.id };
  if (EXTENDABLE.has(it.kind) && it.state === 'open' && !pending && it.deadlineDay >= today && may('requestExtension', reader, it.unitId))
    yield { action: 'requestExtension', id: it.id };
  if (pending && may('decideExtension', reader, it.unitId)) yield { action: 'decideExtension', id: pending.id };
}

/** What the reader may do on this page now. */
export function permittedNow({ assignments, obligations, today }: TaskPage, reader: AccessActor): readonly PermittedAction[] {
  const live = new Set(assignments.filter(({ state }) => state === 'assigned' || state === 'signed').map(({ id }) => id));
  const reworks = new Set(
    obligations.filter(({ kind, state }) => kind === 'rework' && state === 'open').map((it) => `${it.assignmentId} ${it.title}`),
  );
  return [
    ...assignments.flatMap((assignment) => [...ofAssignment(assignment, reader)]),
    ...obligations
      .filter(({ assignmentId }) => live.has(assignmentId))
      .flatMap((it) => [...ofObligation(it, today, reworks.has(`${it.assignmentId} ${it.title}`), reader)]),
  ];
}
