import { isOwn } from '../../../../core/access/may';
import { isInTime } from '../../../../core/obligation/deadlines';
import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import {
  type AssignmentFacts,
  changeOf,
  type Decision,
  type InstructionFact,
  type Owed,
  type Possible,
  refuse,
  type RuleContext,
} from '../decision';
import { canStart } from '../transitions';
import { answerKey } from './answer-key';

interface Unanswered {
  readonly instruction: InstructionFact;
  readonly obligation: Owed;
}

/** The instruction that waits for its answer, whatever is filled in. Refused where there is none such, it was answered, or this person wrote it himself. */
export function canAnswerInstruction(facts: AssignmentFacts, instructionId: string, personId?: string): Possible<Unanswered> {
  const start = canStart(facts, 'answerInstruction');
  if (!start.ok) return start;
  const instruction = facts.instructions.find(({ id }) => id === instructionId);
  const obligation = facts.obligations.find(({ key }) => key === answerKey(instructionId));
  if (instruction === undefined || obligation === undefined) return refuse('unknownInstruction');
  if (obligation.state !== 'open') return refuse('instructionAnswered');
  return isOwn(instruction.byPersonId, personId) ? refuse('ownInstruction') : { ok: true, instruction, obligation };
}

/** 批示答复: meets what was owed to the leader; he, the office and the unit are told. `late` by the day of recording. The unit or the office answers. */
export function answerInstruction(
  facts: AssignmentFacts,
  instructionId: string,
  context: RuleContext,
): Decision<{ readonly late: boolean }> {
  const found = canAnswerInstruction(facts, instructionId, context.personId);
  if (!found.ok) return found;
  const { obligation, instruction } = found;
  const { nowMs, calendar, policy } = context;
  const letter = {
    obligationKey: obligation.key,
    deadlineVersion: obligation.deadlineVersion,
    event: 'answered',
    rung: `answered:${instructionId}`,
    sendAtMs: eventSendAtMs(nowMs, calendar, policy),
    atOnce: false,
  } as const;
  const toLeader =
    instruction.byPersonId === undefined ? [] : [{ ...letter, audience: 'office' as const, personId: instruction.byPersonId }];
  const change = changeOf({
    obligations: [{ obligationId: obligation.id, state: 'met' }],
    events: [{ ...letter, audience: 'office' }, { ...letter, audience: 'contact' }, ...toLeader],
  });
  return { ok: true, late: !isInTime(nowMs, obligation.deadlineDay), change };
}
