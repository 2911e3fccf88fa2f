import type { Alarm } from '../../../platform/alarms/alarm';
import { redirectUndelivered, type UndeliveredLetter } from '../rules/redirect-undelivered';
import type { LetterRepository } from './letter-repository';

/** How many failed letters one transaction deals with. */
const BATCH_LETTERS = 500;

/** One alarm for each letter; of sign-in letters one for each person, who may ask again and again. */
const alarmOf = ({ id, kind, personId, toName, reply }: UndeliveredLetter): Alarm => ({
  ...(kind === 'signIn'
    ? { cause: `signInLetterFailed:${personId}`, code: 'signInLetterFailed' }
    : { cause: `letterFailed:${id}`, code: 'letterFailed' }),
  severity: 'warning',
  params: { letterId: id, toName, reply },
});

/** Closes sign-in letters whose link has run out before they could be handed over: they are never sent, and each is an alarm. Returns how many. */
export const closeExpired = (repository: LetterRepository): Promise<number> => repository.closeExpired(alarmOf);

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
