import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { signFor as decide } from '../rules/sign-for';
import type { CarryOut } from './action';

interface ReceiptInput {
  /** The day on which the unit took note; today where it is absent. */
  readonly occurredOn?: CivilDay | undefined;
  readonly note?: string | undefined;
  readonly confirmDay?: boolean | undefined;
}

/** 签收: a unit signs for its assignment, which ends the receipt's reminders and no others. `late`: recorded after its deadline. */
export const signFor: CarryOut<ReceiptInput, { readonly late: boolean }, 'assignment.signed'> = async (
  { tx, actor, record: { facts }, context },
  { occurredOn = dayOfInstant(context.nowMs), note, confirmDay },
) => {
  const decision = decide(facts, { occurredOn, isDayConfirmed: confirmDay }, context);
  if (!decision.ok) return decision;
  const { change, late } = decision;
  const { id: assignmentId, unitId } = facts.assignment;
  await tx.facts.addReceipt({ assignmentId, unitId, accountId: actor.accountId, occurredOn, note, recordedAtMs: context.nowMs });
  const after = { occurredOn: formatDay(occurredOn), late };
  return { ok: true, change, result: { late }, audit: { kind: 'assignment.signed', entity: 'assignment', entityId: assignmentId, after } };
};
