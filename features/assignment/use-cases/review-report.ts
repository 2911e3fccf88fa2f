import { formatDay } from '../../../core/calendar/civil-day';
import { acceptReport as decideAcceptance, returnReport as decideReturn } from '../rules/review-report';
import type { CarryOut } from './action';

/** 审核通过: the office accepts a report. `met`: its obligation is met; a result is, only by a report marked final. */
export const acceptReport: CarryOut<{ readonly note?: string | undefined }, { readonly met: boolean }, 'report.accepted'> = async (
  { tx, actor, id, record: { facts }, context },
  { note },
) => {
  const decision = decideAcceptance(facts, id, context);
  if (!decision.ok) return decision;
  const { change, met } = decision;
  await tx.facts.reviewReport({ id, outcome: 'accepted', decidedAtMs: context.nowMs, accountId: actor.accountId, note });
  const [before, after] = [{ state: 'submitted' }, { state: 'accepted', met }];
  return {
    ok: true,
    change,
    result: { met },
    ...(note !== undefined && { eventParams: { note } }),
    audit: { kind: 'report.accepted', entity: 'report', entityId: id, before, after, reason: note },
  };
};

/** 退回: the office sends a report back with its reason; the unit owes it again by `reworkDay`. */
export const returnReport: CarryOut<{ readonly reason: string }, { readonly reworkDay: string | null }, 'report.returned'> = async (
  { tx, actor, id, record: { facts }, context },
  { reason },
) => {
  const decision = decideReturn(facts, { reportId: id, reason }, context);
  if (!decision.ok) return decision;
  const { change } = decision;
  await tx.facts.reviewReport({ id, outcome: 'returned', decidedAtMs: context.nowMs, accountId: actor.accountId, note: reason });
  const rework = change.opens.find(({ kind }) => kind === 'rework');
  const reworkDay = rework ? formatDay(rework.deadlineDay) : null;
  const [before, after] = [{ state: 'submitted' }, { state: 'returned', ...(reworkDay !== null && { reworkDay }) }];
  return {
    ok: true,
    change,
    result: { reworkDay },
    eventParams: { reason },
    audit: { kind: 'report.returned', entity: 'report', entityId: id, before, after, reason },
  };
};
