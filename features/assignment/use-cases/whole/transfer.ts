import { type CivilDay, dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import { unitByName } from '../../../directory/rules/duties/unit-by-name';
import { assign } from '../../rules/assign';
import { answerKey, instructionOf } from '../../rules/instruction/answer-key';
import { type Carried, dutyFromMs, pendingObjection, transferAssignment as decide } from '../../rules/whole/transfer';
import type { ActionAt, CarryOut } from '../action';

interface TransferInput {
  /** Code, name or alias of the unit that takes over. */
  readonly unit: string;
  readonly reason: string;
  readonly deadlineDay?: CivilDay | undefined;
  readonly confirmDay?: boolean | undefined;
  readonly confirmSoon?: boolean | undefined;
}

/** Before every last day: no unit is over. */
const EVER = -Infinity;

/** The unit that somebody means, of those that are there before those that are over; absent: none. */
export function unitMeant(units: readonly Unit[], said: string, today: CivilDay): Unit | undefined {
  const [present, past] = [today, EVER].map((day) => unitByName({ units, today: day }, said));
  return [present, past].find((found): found is Unit => found !== undefined && 'id' in found);
}

interface Taken {
  readonly assignmentId: string;
  /** Until when each of the new obligations was to be done before; `YYYY-MM-DD` by its id. */
  readonly deadlines: Readonly<Record<string, string>>;
}

/** The new unit's assignment, what it owes, and its letter, as at issue. */
async function takeOver(
  { tx, record, context }: ActionAt,
  { id: unitId }: Unit,
  from: string,
  carried: readonly Carried[],
): Promise<Taken> {
  const { taskId, taskTitle, taskVersion, facts, obligationTitles, obligationTargets } = record;
  const { nowMs } = context;
  const [id = '', ...ids] = await tx.newIds(2 + carried.length * 2);
  const nextId = (): string => ids.pop() ?? '';
  const activeSinceMs = dutyFromMs(facts, nowMs);
  const { deadlineText } = await tx.facts.addSuccessor({
    id,
    ofAssignmentId: facts.assignment.id,
    unitId,
    taskVersion,
    nowMs,
    activeSinceMs,
  });
  const of = { taskId, assignmentId: id, unitId, openedAtMs: nowMs };
  const days = carried.map(({ deadlineDay }) => deadlineDay);
  const { opens, events } = assign(id, days, context);
  const receipts = opens.map(({ kind, key, deadlineDay }) => ({
    ...of,
    id: nextId(),
    kind,
    key,
    deadlineDay,
    title: taskTitle,
    targets: [],
  }));
  const moved = [];
  const deadlines: Record<string, string> = {};
  for (const { from: owed, deadlineDay } of carried) {
    const title = obligationTitles.get(owed.id) ?? taskTitle;
    const row = { ...of, id: nextId(), kind: owed.kind, key: owed.key, deadlineDay, title, targets: obligationTargets.get(owed.id) ?? [] };
    deadlines[row.id] = formatDay(owed.deadlineDay);
    if (owed.kind !== 'answer') moved.push(row);
    else {
      const instructionId = nextId();
      await tx.facts.passOnInstruction({ id: instructionId, ofInstructionId: instructionOf(owed.key), assignmentId: id, unitId });
      moved.push({ ...row, key: answerKey(instructionId) });
    }
  }
  await tx.obligations.open([...receipts, ...moved]);
  const resultDays = [...new Set(moved.filter(({ kind }) => kind === 'result').map(({ deadlineDay }) => formatDay(deadlineDay)))].sort();
  const told = resultDays.length > 0 ? { resultDays: resultDays.join(' ') } : deadlineText !== undefined && { deadlineText };
  await tx.obligations.recordEvents(
    events.map(({ obligationKey, deadlineVersion, rung, audience, sendAtMs, atOnce }) => ({
      taskId,
      obligationId: receipts.find(({ key }) => key === obligationKey)?.id ?? '',
      unitId,
      deadlineVersion,
      rung,
      audience,
      sendAtMs,
      atOnce,
      params: { ...told, movedFrom: from },
    })),
    nowMs,
  );
  return { assignmentId: id, deadlines };
}

/** 移交: the office moves an assignment to another unit, with what it owes; both units are told. An objection that waits is answered by it. */
export const transferAssignment: CarryOut<
  TransferInput,
  { readonly assignmentId: string; readonly carried: number },
  'assignment.transferred'
> = async (at, { unit: said, reason, deadlineDay, confirmDay, confirmSoon }) => {
  const { tx, actor, id, record, context } = at;
  const { facts, taskId } = record;
  const today = dayOfInstant(context.nowMs);
  const units = await tx.directory.loadUnits();
  const unit = unitMeant(units, said, today);
  const hasTask = (await tx.facts.ofTask(taskId)).some(({ unitId }) => unitId === unit?.id);
  const to = unit && { id: unit.id, isOver: isOver(unit, today), hasTask };
  const decision = decide(facts, { to, reason, deadlineDay, isDayConfirmed: confirmDay, isSoonConfirmed: confirmSoon }, context);
  if (!decision.ok) return decision;
  if (unit === undefined) throw new Error('a transfer to nobody');
  const { change, carried } = decision;
  const old = {
    assignmentId: id,
    unitId: facts.assignment.unitId,
    unitName: units.find(({ id: known }) => known === facts.assignment.unitId)?.name ?? '',
  };
  const { assignmentId, deadlines } = await takeOver(at, unit, old.unitName, carried);
  const begun = { from: { ...old, deadlines }, carried: carried.length };
  await tx.appendAudit(actor, [
    { kind: 'assignment.takenOver', entity: 'assignment', entityId: assignmentId, unitId: unit.id, after: begun, reason },
  ]);
  const objection = pendingObjection(facts);
  if (objection) {
    const decided = {
      id: objection.id,
      outcome: 'accepted' as const,
      decidedAtMs: context.nowMs,
      accountId: actor.accountId,
      note: reason,
    };
    await tx.facts.decideObjection(decided);
    const [was, is] = [{ state: 'pending' }, { state: 'accepted' }];
    const entry = { kind: 'objection.accepted', entity: 'objection', entityId: objection.id, before: was, after: is } as const;
    await tx.appendAudit(actor, [{ ...entry, unitId: old.unitId, reason }]);
  }
  const before = { state: facts.assignment.state };
  const after = { state: 'transferred', voided: change.obligations.length, to: { assignmentId, unitId: unit.id, unitName: unit.name } };
  return {
    ok: true,
    change,
    result: { assignmentId, carried: carried.length },
    eventParams: { reason, movedTo: unit.name },
    audit: { kind: 'assignment.transferred', entity: 'assignment', entityId: id, before, after, reason },
  };
};
