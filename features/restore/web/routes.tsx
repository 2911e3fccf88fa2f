import { z } from 'zod';
import { parse } from '../../../api/http/input/parse';
import { page } from '../../../api/http/page';
import type { Routes } from '../../../api/http/routes';
import { type PauseDatabase, resumeSending, type SendingPauseQueries } from '../use-cases/sending-pause';
import { settledText } from '../words/pause-text';
import { choice, getSendingPause, postSendingResumption } from './endpoints';
import { PauseView } from './pause-view';

interface RestoreWeb {
  readonly database: PauseDatabase;
  readonly queries: SendingPauseQueries;
}

const count = z.coerce.number().int().min(0).max(1_000_000_000);
const done = z.object({
  choice: choice.optional().catch(undefined),
  letters: count.optional().catch(undefined),
  reminders: count.optional().catch(undefined),
});

/** 恢复发信: what is in doubt after the store was restored, and how to go on. */
export const restoreRoutes = ({ database, queries }: RestoreWeb): Routes => ({
  endpoints: [getSendingPause(queries), postSendingResumption(database)],
  pages: [
    page({
      method: 'get',
      path: '/sending-pause',
      authorisation: { general: 'resumeSending' },
      audit: 'reads',
      query: done,
      async handle({ caller, query: { choice: chosen, letters = 0, reminders = 0 } }) {
        const pause = await queries.pause(caller.actor);
        const message = chosen === undefined ? undefined : settledText(chosen, { letters, reminders });
        return { title: '恢复发信', section: '/letters', message, body: <PauseView pause={pause} /> };
      },
    }),
    page({
      method: 'post',
      path: '/sending-pause',
      authorisation: { general: 'resumeSending' },
      audit: 'writes through resumeSending',
      async handle({ form, caller }) {
        const { choice: chosen } = parse(z.object({ choice }), form, 'body');
        const settled = await resumeSending(database, caller.actor, chosen);
        const query =
          settled && new URLSearchParams({ choice: chosen, letters: String(settled.letters), reminders: String(settled.reminders) });
        return { to: query ? `/sending-pause?${query.toString()}` : '/sending-pause' };
      },
    }),
  ],
});
