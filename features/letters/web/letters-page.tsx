import type { LetterQueries } from '../use-cases/letter-queries';
import { z } from 'zod';
import { page } from '../../../api/http/page';
import { cursorInstant, cursorOf, id, letterState, writeCursor } from '../../../api/http/schemas';
import { settledText } from '../words/settlement-words';
import { LettersView } from './letters-view';

const ROWS = 20;
const cursor = z.object({ formedAt: cursorInstant, id });

const done = z.enum(['sendAgain', 'arrived', 'all']).optional().catch(undefined);
const count = z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0);

/** What was done on the page before. */
function doneText(told: {
  done?: 'sendAgain' | 'arrived' | 'all' | undefined;
  again: number;
  met: number;
  others: number;
}): string | undefined {
  if (told.done === undefined) return undefined;
  if (told.done === 'arrived') return '已按送到关闭。';
  return told.done === 'all' ? settledText(told.again, told.met, told.others) : settledText(1, 0, 0);
}

/** 信件: what became of every letter. */
export const letters = (queries: LetterQueries) =>
  page({
    method: 'get',
    path: '/letters',
    authorisation: { general: 'readLetters' },
    audit: 'reads',
    menu: { label: '信件', place: 40 },
    query: z.object({ state: letterState.optional(), cursor: cursorOf(cursor), done, again: count, met: count, others: count }),
    async handle({ query: { state, cursor: before, ...told }, caller }) {
      const found = await queries.list(caller.actor, { state, before }, ROWS);
      const next = found.next && `/letters?${state ? `state=${state}&` : ''}cursor=${writeCursor(found.next)}`;
      return { title: '信件', section: '/letters', message: doneText(told), body: <LettersView page={found} state={state} next={next} /> };
    },
  });
