import type { Alarm } from '../../../platform/alarms/alarm';
import { type FailedLetter, redirectUndelivered } from '../rules/redirect-undelivered';
import type { LetterRepository } from './letter-repository';

/** How many failed letters one transaction deals with. */
const BATCH_LETTERS = 500;

const alarmOf = ({ id, toName, reply }: FailedLetter): Alarm => ({
  cause: `letterFailed:${id}`,
  severity: 'warning',
  code: 'letterFailed',
  params: { letterId: id, toName, reply },
});

/** Sees to it that what failed letters said reaches somebody else (退信改发), and raises an alarm for each; each letter once. Returns how many letters. */
export async function redirectFailed(repository: LetterRepository): Promise<number> {
  const letters = await repository.readFailed(BATCH_LETTERS);
  if (letters.length === 0) return 0;
  const isWritten = await repository.writeRedirection({
    letterIds: letters.map(({ id }) => id),
    reminders: letters.flatMap(redirectUndelivered),
    alarms: letters.map(alarmOf),
  });
  return isWritten ? letters.length : 0;
}
