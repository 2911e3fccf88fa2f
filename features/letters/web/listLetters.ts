import type { LetterQueries } from '../use-cases/letter-queries';
import { z } from 'zod';
import { endpoint } from '../../../api/http/endpoint';
import { cursorInstant, cursorOf, id, instant, letterState, limit, writeCursor } from '../../../api/http/schemas';
import { letter, letterKind, letterReason } from './schemas';

const letterRow = letter.extend({
  toAddress: z.string(),
  kind: letterKind,
  sendAt: instant,
  formedAt: instant,
  reason: letterReason.nullable(),
  server: z.string().nullable(),
  lastAttemptAt: instant.nullable(),
});
const cursor = z.object({ formedAt: cursorInstant, id });

export const listLetters = (queries: LetterQueries) =>
  endpoint({
    method: 'get',
    path: '/api/letters',
    tag: '信件',
    summary: '信件的投递情况：各状态件数，以及所选状态的信件，新的在前',
    authorisation: { general: 'readLetters' },
    audit: 'reads',
    query: z.object({ state: letterState.optional(), cursor: cursorOf(cursor).meta({ type: 'string' }), limit }),
    response: z
      .object({
        counts: z.record(letterState, z.int()),
        remindersWaiting: z.int(),
        oldestWaitingAt: instant.nullable(),
        rows: z.array(letterRow),
        nextCursor: z.string().optional(),
      })
      .meta({ id: 'LettersPage' }),
    async handle({ query, caller }) {
      const { rows, next, ...rest } = await queries.list(caller.actor, { state: query.state, before: query.cursor }, query.limit);
      return { ...rest, rows: [...rows], ...(next && { nextCursor: writeCursor(next) }) };
    },
  });
