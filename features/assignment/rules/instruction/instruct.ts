import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { isFarOff } from '../../../../core/calendar/far-off';
import { answerDeadline } from '../../../../core/obligation/deadlines';
import { eventSendInTime } from '../../../../core/policy/event-send-at';
import { oneLine } from '../../../../core/text/one-line';
import { changeOf, type AssignmentFacts, type Decision, refuse, type RuleContext } from '../decision';
import { canStart } from '../transitions';
import { answerKey } from './answer-key';

/** So many characters of an instruction name the answer that is owed. */
const TITLE_CHARACTERS = 40;

/** An instruction (批示) as a leader of the county writes it. */
export interface InstructionEntry {
  readonly instructionId: string;
  readonly text: string;
  /** Until when an answer is expected; absent: five work days. */
  readonly answerDay?: CivilDay | undefined;
  /** The day was looked at again: it may be far off. */
  readonly isDayConfirmed?: boolean | undefined;
}

function titleOf(text: string): string {
  const characters = [...oneLine(text)];
  return characters.length <= TITLE_CHARACTERS ? characters.join('') : `${characters.slice(0, TITLE_CHARACTERS).join('')}…`;
}

/**
 * 批示 of a leader of the county: the unit owes an answer by its day, which climbs a ladder like everything that is owed; the unit's contact and leader and the
 * office are told at once. Refused for a day that has passed and where the assignment is suspended or over; a day far off is questioned.
 */
export function instruct(
  facts: AssignmentFacts,
  entry: InstructionEntry,
  context: RuleContext,
): Decision<{ readonly answerDay: CivilDay }> {
  const start = canStart(facts, 'instruct');
  if (!start.ok) return start;
  const { nowMs, policy, calendar } = context;
  const today = dayOfInstant(nowMs);
  const answerDay = entry.answerDay ?? answerDeadline(nowMs, calendar);
  if (answerDay < today) return refuse('answerDayPassed');
  if (!entry.isDayConfirmed && isFarOff(answerDay, today)) return refuse('dayFarOff');
  const key = answerKey(entry.instructionId);
  const letter = {
    obligationKey: key,
    deadlineVersion: 1,
    event: 'instructed',
    rung: `instructed:${entry.instructionId}`,
    ...eventSendInTime(nowMs, answerDay, calendar, policy),
  } as const;
  const change = changeOf({
    opens: [
      {
        assignmentId: facts.assignment.id,
        kind: 'answer',
        key,
        title: titleOf(entry.text),
        deadlineDay: answerDay,
        opensAtMs: nowMs,
      },
    ],
    events: (['contact', 'leader', 'office'] as const).map((audience) => ({ ...letter, audience })),
  });
  return { ok: true, change, answerDay };
}
