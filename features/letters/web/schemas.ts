import { z } from 'zod';
import { id, instant, letterState } from '../../../api/http/schemas';

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
