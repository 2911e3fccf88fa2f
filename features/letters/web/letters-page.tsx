import type { LetterQueries } from '../use-cases/letter-queries';
import { z } from 'zod';
import { page } from '../../../api/http/page';
import { may } from '../../../core/access/may';
import { cursorInstant, cursorOf, id, letterState, writeCursor } from '../../../api/http/schemas';
import { LettersView } from './letters-view';
import { doneText, toldOfSettling } from './settle/told';

const ROWS = 15;
const cursor = z.object({ formedAt: cursorInstant, id });

/** 信件: what became of every letter. */
export const letters = (queries: LetterQueries) =>
  page({
    method: 'get',
    path: '/letters',
    authorisation: { general: 'readLetters' },
    audit: 'reads',
    menu: { label: '信件', place: 40 },
    query: z.object({ state: letterState.optional(), cursor: cursorOf(cursor), ...toldOfSettling }),
    async handle({ query: { state, cursor: before, ...told }, caller }) {
      const found = await queries.list(caller.actor, { state, before }, ROWS);
      const next = found.next && `/letters?${state ? `state=${state}&` : ''}cursor=${writeCursor(found.next)}`;
      const rights = { readsTexts: may('readLetterText', caller.access), maySettle: may('settleLetter', caller.access) };
      const shown = { page: found, state, next, rights };
      return { title: '信件', section: '/letters', message: doneText(told), body: <LettersView {...shown} /> };
    },
  });
