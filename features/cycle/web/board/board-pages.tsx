import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import { POSTING_STAGES } from '../../rules/board/posting-stage';
import { type Board, lookAtBoard } from '../../use-cases/views/look-at-board';
import { cyclePath, CYCLES } from '../../words/cycle-paths';
import type { CycleWeb } from '../cycle-web';
import { BoardParts, BoardView } from './board-view';

/** The board of a cycle; 404 where it is not the caller's. */
export async function boardFor({ database }: CycleWeb, { actor, access }: Caller, cycleId: string): Promise<Board> {
  const found = await lookAtBoard(database, actor, access, cycleId);
  if (!found) throw notFound();
  return found;
}

const filter = z.object({ unit: id.optional(), stage: z.enum(POSTING_STAGES, '公示情况不在可选范围内').optional() });

const count = z.coerce.number().int().min(0).max(5_000).optional().catch(undefined);
const doneText = (done: number, wait: number | undefined): string =>
  `已登记 ${done} 个村。${wait === undefined ? '' : `其中 ${wait} 个是补录，要由另一个人确认后才算。`}`;

/** 公示看板: every village at a glance. */
export const boardPage = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/board',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: filter.extend({ done: count, wait: count }),
    async handle({ params, query: { done, wait, ...asked }, caller }) {
      const board = await boardFor(web, caller, params.id);
      // Nothing is posted in a round of pledges: its page lists the townships.
      if (board.cycle.kind === 'pledges') return { to: cyclePath(board.cycle.id) };
      return {
        title: '公示看板',
        section: CYCLES,
        message: done === undefined ? undefined : doneText(done, wait),
        islands: ['refresh'],
        body: <BoardView {...board} filter={asked} />,
      };
    },
  });

/** The parts of the board that change by themselves. */
export const boardPart = (web: CycleWeb): Page =>
  page({
    method: 'get',
    path: '/cycles/{id}/board/marks',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: filter,
    async handle({ params, query, caller }) {
      return { part: <BoardParts {...await boardFor(web, caller, params.id)} filter={query} /> };
    },
  });
