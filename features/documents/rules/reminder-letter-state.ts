import { isOwn } from '../../../core/access/may';

/** 起草中、已印发、已作废. */
export type ReminderLetterState = 'draft' | 'issued' | 'discarded';

export type ReminderLetterAction = 'edit' | 'issue' | 'discard';

const TO = { edit: 'draft', issue: 'issued', discard: 'discarded' } as const satisfies Record<ReminderLetterAction, ReminderLetterState>;

/** `notNow`: it is issued or discarded; `own`: who drafted or edited it does not issue it. */
export type ReminderLetterRefusal = 'notNow' | 'own';

export interface ReminderLetterFacts {
  readonly state: ReminderLetterState;
  /** Persons who drafted or edited it. */
  readonly byPersonIds: readonly string[];
}

/** What a reminder letter becomes by an action, or why it is refused: it is issued by another person than wrote it, and is then closed for good. */
export function takeReminderLetterAction(
  { state, byPersonIds }: ReminderLetterFacts,
  action: ReminderLetterAction,
  personId: string | undefined,
): { readonly to: ReminderLetterState } | { readonly refusal: ReminderLetterRefusal } {
  if (state !== 'draft') return { refusal: 'notNow' };
  if (action === 'issue' && (personId === undefined || byPersonIds.some((by) => isOwn(by, personId)))) return { refusal: 'own' };
  return { to: TO[action] };
}
