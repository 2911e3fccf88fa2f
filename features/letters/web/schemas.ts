import { z } from 'zod';
import { id, instant, letterState } from '../../../api/http/schemas';

export const letterReason = z
  .enum(['refusedForNow', 'serverBusy', 'serverRefuses', 'serverAway', 'noAnswer', 'connectionLost', 'processLost', 'storeRestored'])
  .meta({ description: '为什么等待，或为什么存疑' });

export const letterKind = z.enum(['digest', 'event', 'signIn']);

/** A letter as its reader may know it: to whom, and what the mail server said. */
export const letter = z
  .object({
    id,
    toName: z.string(),
    subject: z.string(),
    state: letterState,
    attempt: z.int(),
    finishedAt: instant.nullable(),
    nextAttemptAt: instant.nullable(),
    lastReply: z.string().nullable(),
  })
  .meta({ id: 'Letter' });
