import type { Audience } from '../../../core/policy/policy';

/** A reminder that stood in a letter that failed. */
export interface UndeliveredReminder {
  readonly taskId: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly deadlineVersion: number;
  readonly rung: string;
  readonly audience: Audience;
  readonly params: Readonly<Record<string, unknown>>;
  /** It could wait for no hour, and cannot when it goes to somebody else. */
  readonly atOnce: boolean;
}

/** A letter that has not reached its receiver (未送达). `reply`: what the server said, if anything. */
export interface UndeliveredLetter {
  readonly id: string;
  readonly kind: 'digest' | 'event' | 'signIn';
  readonly personId: string;
  readonly toName: string;
  readonly reply: string | null;
}

/** One that no mail server will deliver, and what it said. */
export interface FailedLetter extends UndeliveredLetter {
  readonly reminders: readonly UndeliveredReminder[];
}

/** How the rung of a redirected reminder ends. */
export const UNDELIVERED = ':undelivered';

/** Who is written to instead; the office's own letters have nobody else to go to. */
const INSTEAD: Readonly<Partial<Record<Audience, Audience>>> = {
  contact: 'deputy',
  deputy: 'office',
  leader: 'office',
  head: 'office',
  supporter: 'office',
};

const rungOf = (rung: string): string => (rung.endsWith(UNDELIVERED) ? rung : `${rung}${UNDELIVERED}`);

/**
 * What must be said to somebody else because a letter failed (退信改发): what was for the contact goes to the deputy (B岗), what was for anybody else of the
 * unit to the office, as an event that names whom it was meant for and what the server said. The rung says so once, however often it is redirected, so that
 * the same person is told once. What was for the office is not redirected: there the failure is an alarm alone.
 */
export const redirectUndelivered = ({ toName, reply, reminders }: FailedLetter): readonly UndeliveredReminder[] =>
  reminders.flatMap((reminder) => {
    const audience = INSTEAD[reminder.audience];
    if (audience === undefined) return [];
    return { ...reminder, rung: rungOf(reminder.rung), audience, params: { ...reminder.params, insteadOf: toName, reply } };
  });
