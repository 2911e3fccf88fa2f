import { dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import { resumeAssignment as decideResumption, suspendAssignment as decideSuspension } from '../../rules/whole/suspension';
import type { CarryOut } from '../action';

/** 中止: the office stops the clock of everything an assignment still owes. */
export const suspendAssignment: CarryOut<{ readonly reason: string }, { readonly suspended: number }, 'assignment.suspended'> = (
  { id, record: { facts }, context },
  { reason },
) => {
  const decision = decideSuspension(facts, { reason }, context);
  if (!decision.ok) return decision;
  const suspended = decision.change.obligations.length;
  const [before, after] = [{ state: facts.assignment.state }, { state: 'suspended', suspended }];
  const audit = { kind: 'assignment.suspended', entity: 'assignment', entityId: id, before, after, reason } as const;
  return { ok: true, change: decision.change, result: { suspended }, eventParams: { reason }, audit };
};

/** An open deadline that a resumption moved (顺延). */
interface ShiftedDeadline {
  readonly obligationId: string;
  readonly deadlineDay: string;
}

/** 恢复: what was suspended goes on as it was, its deadlines later by the work days that it stood still. A reason may be given; the audit keeps it. */
export const resumeAssignment: CarryOut<
  { readonly reason?: string | undefined },
  { readonly shifted: ShiftedDeadline[] },
  'assignment.resumed'
> = ({ id, record, context }, { reason }) => {
  const today = dayOfInstant(context.nowMs);
  const { suspension = { suspendedOn: today, stateBefore: 'assigned', obligationStatesBefore: new Map() } } = record;
  const decision = decideResumption(record.facts, suspension, context);
  if (!decision.ok) return decision;
  const shifted = decision.change.obligations.flatMap(({ obligationId, deadlineDay }) =>
    deadlineDay === undefined ? [] : [{ obligationId, deadlineDay: formatDay(deadlineDay) }],
  );
  const shiftedTo = new Map(shifted.map(({ obligationId, deadlineDay }) => [obligationId, deadlineDay]));
  const results = record.facts.obligations.filter(({ kind, state }) => kind === 'result' && state === 'suspended');
  const resultDays = new Set(results.map((owed) => shiftedTo.get(owed.id) ?? formatDay(owed.deadlineDay)).sort());
  const [before, after] = [{ state: 'suspended' }, { state: suspension.stateBefore, shifted }];
  return {
    ok: true,
    change: decision.change,
    result: { shifted },
    deadlineReason: { reason: 'suspension' },
    eventParams: { ...(reason !== undefined && { reason }), resultDays: [...resultDays].join(' ') },
    audit: { kind: 'assignment.resumed', entity: 'assignment', entityId: id, before, after, reason },
  };
};
