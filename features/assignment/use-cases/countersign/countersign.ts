import { countersign } from '../../rules/countersign/countersign';
import type { CarryOut } from '../action';

/** 签批: the unit's leader signs that a result is reached, and the office reviews; or he sends the report back with his opinion. `signed`: it lies with the office. */
export const countersignReport: CarryOut<
  { readonly decision: 'signed' | 'sentBack'; readonly note?: string | undefined },
  { readonly signed: boolean },
  'report.countersigned' | 'report.sentBack'
> = async ({ tx, actor, id, record: { facts }, context }, { decision: outcome, note }) => {
  const isSigned = outcome === 'signed';
  const decided = countersign(facts, { reportId: id, isSigned, opinion: note }, context);
  if (!decided.ok) return decided;
  const state = isSigned ? 'submitted' : 'sentBack';
  await tx.facts.countersignReport({ id, outcome: state, decidedAtMs: context.nowMs, accountId: actor.accountId, note });
  const kind = isSigned ? 'report.countersigned' : 'report.sentBack';
  return {
    ok: true,
    change: decided.change,
    result: { signed: isSigned },
    ...(note !== undefined && { eventParams: { note } }),
    audit: { kind, entity: 'report', entityId: id, before: { state: 'toCountersign' }, after: { state }, reason: note },
  };
};
