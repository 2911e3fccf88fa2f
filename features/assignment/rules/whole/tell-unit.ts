import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import type { AssignmentFacts, EventReminder, LetterEvent, RuleContext } from '../decision';

/** What happens to an assignment as a whole: its letter is about everything that is owed, and holds whatever has become of that. */
export const WHOLE_EVENTS = [
  'objectionAccepted',
  'objectionRefused',
  'suspended',
  'resumed',
  'struckOff',
  'terminated',
  'transferred',
] as const satisfies readonly LetterEvent[];

export type WholeEvent = (typeof WHOLE_EVENTS)[number];

/**
 * The letters that tell a unit's contact and leader (分管领导) what has become of its assignment; who is both gets one. They hang on the receipt, which every
 * assignment has owed; `deadlineVersion`: of the receipt after the change. Nothing where nothing was ever owed.
 */
export function tellUnit(
  { obligations }: AssignmentFacts,
  event: WholeEvent,
  { nowMs, calendar, policy }: RuleContext,
): readonly EventReminder[] {
  const about = obligations.find(({ kind }) => kind === 'receipt') ?? obligations[0];
  if (about === undefined) return [];
  const { key: obligationKey, deadlineVersion } = about;
  const sendAtMs = eventSendAtMs(nowMs, calendar, policy);
  const letter = { obligationKey, deadlineVersion, event, rung: `${event}:${nowMs}`, sendAtMs, atOnce: false };
  return [
    { ...letter, audience: 'contact' },
    { ...letter, audience: 'leader' },
  ];
}

/** The same, and these persons (who objected, who asked), each once and whatever his duty. */
export function tellUnitAnd(
  facts: AssignmentFacts,
  event: WholeEvent,
  personIds: readonly (string | undefined)[],
  context: RuleContext,
): readonly EventReminder[] {
  const told = tellUnit(facts, event, context);
  const [first] = told;
  const persons = [...new Set(personIds)].filter((personId) => personId !== undefined);
  return first ? [...told, ...persons.map((personId) => ({ ...first, personId }))] : told;
}
