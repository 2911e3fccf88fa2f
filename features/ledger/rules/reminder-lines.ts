/** What makes two reminders the same to whoever reads about them: when, about what, at which rung, to which unit, in which letter. */
interface Said {
  readonly sendAt: string;
  readonly obligationId: string;
  readonly rung: string;
  readonly unitName: string;
  readonly audience: string;
  readonly state: string;
  readonly letter: { readonly id: string } | null;
}

const keyOf = ({ sendAt, obligationId, rung, unitName, state, letter }: Said): string =>
  JSON.stringify([sendAt, obligationId, rung, unitName, state, letter?.id]);

export type Line<R extends Said> = R & { readonly audiences: readonly R['audience'][] };

/**
 * One line for what is said at once about the same thing, with everybody it is said to: a contact who also reported is one person with one letter, and
 * what is not yet in a letter is told to several duties together. The order is kept.
 */
export function reminderLines<R extends Said>(reminders: readonly R[]): readonly Line<R>[] {
  const lines = new Map<string, Line<R>>();
  for (const reminder of reminders) {
    const key = keyOf(reminder);
    const audiences = lines.get(key)?.audiences ?? [];
    const { audience } = reminder;
    lines.set(key, { ...(lines.get(key) ?? reminder), audiences: audiences.includes(audience) ? audiences : [...audiences, audience] });
  }
  return [...lines.values()];
}
