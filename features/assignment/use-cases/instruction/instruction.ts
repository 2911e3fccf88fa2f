import { type CivilDay, formatDay } from '../../../../core/calendar/civil-day';
import { answerInstruction as decideAnswer } from '../../rules/instruction/answer-instruction';
import { instruct as decide } from '../../rules/instruction/instruct';
import type { CarryOut } from '../action';

interface InstructionInput {
  readonly text: string;
  /** Until when an answer is expected. */
  readonly answerDay?: CivilDay | undefined;
  readonly confirmDay?: boolean | undefined;
}

/** 批示: a leader of the county writes on an assignment; its unit owes an answer by `answerDay`. */
export const instruct: CarryOut<
  InstructionInput,
  { readonly instructionId: string; readonly answerDay: string },
  'instruction.given'
> = async ({ tx, actor, record: { facts }, context }, { text, answerDay, confirmDay }) => {
  const [instructionId = ''] = await tx.newIds(1);
  const decision = decide(facts, { instructionId, text, answerDay, isDayConfirmed: confirmDay }, context);
  if (!decision.ok) return decision;
  const { id: assignmentId, unitId } = facts.assignment;
  await tx.facts.addInstruction({
    id: instructionId,
    assignmentId,
    unitId,
    text,
    accountId: actor.accountId,
    personId: context.personId,
    recordedAtMs: context.nowMs,
  });
  const until = formatDay(decision.answerDay);
  return {
    ok: true,
    change: decision.change,
    result: { instructionId, answerDay: until },
    eventParams: { note: text },
    audit: { kind: 'instruction.given', entity: 'instruction', entityId: instructionId, after: { assignmentId, text, answerDay: until } },
  };
};

/** 批示答复: the unit, or the office for it, answers what a leader wrote. */
export const answerInstruction: CarryOut<{ readonly text: string }, { readonly late: boolean }, 'instruction.answered'> = async (
  { tx, actor, id, record: { facts }, context },
  { text },
) => {
  const decision = decideAnswer(facts, id, context);
  if (!decision.ok) return decision;
  const { change, late } = decision;
  await tx.facts.answerInstruction({ id, text, accountId: actor.accountId, answeredAtMs: context.nowMs });
  return {
    ok: true,
    change,
    result: { late },
    eventParams: { note: text },
    audit: { kind: 'instruction.answered', entity: 'instruction', entityId: id, after: { text, late } },
  };
};
