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
] as const satisfies readonly LetterEvent[];

/**
 * The letters that tell a unit's contact and leader (分管领导) what has become of its assignment; who is both gets one. They hang on the receipt, which every
 * assignment has owed; `deadlineVersion`: of the receipt after the change. Nothing where nothing was ever owed.
 */
export function tellUnit(
  { obligations }: AssignmentFacts,
  event: (typeof WHOLE_EVENTS)[number],
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
