import type { LetterQueries } from '../use-cases/letter-queries';
import { z } from 'zod';
import type { LetterState } from '../use-cases/letter-queries';
import { page } from '../../../api/http/page';
import { cursorOf, id, letterState, writeCursor } from '../../../api/http/schemas';

const ROWS = 50;
const cursor = z.object({ formedAt: z.iso.datetime({ offset: true }), id });

/** 信件: what became of every letter. */
export const letters = (queries: LetterQueries) =>
  page({
    method: 'get',
    path: '/letters',
    authorisation: 'office',
    audit: 'reads',
    query: z.object({ state: letterState.optional().catch(undefined), cursor: cursorOf(cursor) }),
    async handle({ query: { state, cursor: before }, caller }) {
      const found = await queries.list(caller.actor, { state, before }, ROWS);
      const counts = Object.entries(found.counts).map(([name, number]) => ({ state: name as LetterState, number, chosen: name === state }));
      const next = found.next && `/letters?${state ? `state=${state}&` : ''}cursor=${writeCursor(found.next)}`;
      return { view: 'letters', title: '信件', data: { section: 'letters', page: found, counts, chosen: state, next } };
    },
  });
