import type { Client } from 'pg';
import type { UndeliveredLetter } from '../rules/redirect-undelivered';
import type { FormedLetter, RaiseAlarm, Redirection, ReminderOutcome } from '../use-cases/letter-repository';
import { CLOSE_EXPIRED, HOLD_IN_DOUBT, MARK_REDIRECTED, WRITE_LETTERS, WRITE_OUTCOMES, WRITE_REDIRECTED } from './forming-sql';

const letterValues = (formedAtMs: number, letters: readonly FormedLetter[]): unknown[] => [
  formedAtMs,
  letters.map(({ id }) => id),
  letters.map(({ to }) => to.personId),
  letters.map(({ slotKey }) => slotKey),
  letters.map(({ kind }) => kind),
  letters.map(({ to }) => to.name),
  letters.map(({ to }) => to.address),
  letters.map(({ subject }) => subject),
  letters.map(({ messageId }) => messageId),
  letters.map(({ items }) => JSON.stringify(items)),
  letters.map(({ mime }) => mime),
  letters.map(({ problem }) => problem ?? null),
  letters.map(({ linkAccountId }) => linkAccountId ?? null),
  letters.map(({ text }) => text),
];

const outcomeValues = (outcomes: readonly ReminderOutcome[]): unknown[] => [
  outcomes.map(({ id }) => id),
  outcomes.map(({ state }) => state),
  outcomes.map((outcome) => (outcome.state === 'inLetter' ? outcome.letterId : null)),
  outcomes.map((outcome) => (outcome.state === 'inLetter' ? null : outcome.reason)),
  outcomes.map((outcome) => (outcome.state === 'recorded' ? outcome.postponedToMs : null)),
];

const redirectedValues = (reminders: Redirection['reminders']): unknown[] => [
  reminders.map(({ taskId }) => taskId),
  reminders.map(({ obligationId }) => obligationId),
  reminders.map(({ unitId }) => unitId),
  reminders.map(({ deadlineVersion }) => deadlineVersion),
  reminders.map(({ rung }) => rung),
  reminders.map(({ audience }) => audience),
  reminders.map(({ params }) => JSON.stringify(params)),
  reminders.map(({ atOnce }) => atOnce),
];

/** Runs `work` in a transaction that is committed when it returns true, and rolled back when it returns false or throws. */
async function whole(client: Client, work: () => Promise<boolean>): Promise<boolean> {
  await client.query('begin');
  try {
    const isWhole = await work();
    await client.query(isWhole ? 'commit' : 'rollback');
    return isWhole;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Letters and outcomes in one transaction; rolled back when a reminder is no longer as it was read. */
export const writeLetters = (
  client: Client,
  formedAtMs: number,
  letters: readonly FormedLetter[],
  outcomes: readonly ReminderOutcome[],
): Promise<boolean> =>
  whole(client, async () => {
    if (letters.length > 0) await client.query(WRITE_LETTERS, letterValues(formedAtMs, letters));
    if ((await client.query(WRITE_OUTCOMES, outcomeValues(outcomes))).rowCount !== outcomes.length) return false;
    if (letters.length > 0) await client.query(HOLD_IN_DOUBT, [letters.map(({ id }) => id)]);
    return true;
  });

/** What is said to others instead of failed letters and the alarms, in one transaction (`raise` works on the same connection); rolled back when one of them has been dealt with meanwhile. */
export const writeRedirection = (client: Client, raise: RaiseAlarm, { letterIds, reminders, alarms }: Redirection): Promise<boolean> =>
  whole(client, async () => {
    const { rowCount } = await client.query(MARK_REDIRECTED, [letterIds]);
    if (rowCount !== letterIds.length) return false;
    if (reminders.length > 0) await client.query(WRITE_REDIRECTED, redirectedValues(reminders));
    for (const alarm of alarms) await raise(alarm);
    return true;
  });

/** Letters whose sign-in link has run out, and the alarm of each, in one transaction. */
export async function closeExpired(
  client: Client,
  raise: RaiseAlarm,
  alarmOf: (letter: UndeliveredLetter) => Parameters<RaiseAlarm>[0],
): Promise<number> {
  let count = 0;
  await whole(client, async () => {
    const { rows } = await client.query<UndeliveredLetter>(CLOSE_EXPIRED);
    for (const letter of rows) await raise(alarmOf(letter));
    count = rows.length;
    return true;
  });
  return count;
}
