import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { may } from '../../../../core/access/may';
import { lookAtLetters, type SettlementDatabase, settleLetters } from '../../use-cases/settle-letters';
import { awaitedState, settledCounts, settledOne, settlement, sightOf } from './postSettlement';
import { AgainView, SettleView } from './settle-views';
import { doneText, toldOfSettling } from './told';

const section = '/letters';

/** Whoever does not read letters goes back to those that are left. */
const backTo = ({ access }: Caller, done: string): string => `${may('readLetters', access) ? '/letters' : '/letters/again'}?${done}`;

/** One letter, before somebody decides. */
const settlePage = (database: SettlementDatabase) =>
  page({
    method: 'get',
    path: '/letters/{id}/settlement',
    authorisation: { general: 'settleLetter' },
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const [letter] = await lookAtLetters(database, sightOf(caller), params);
      if (!letter) throw notFound();
      return { title: '处理一封信', section, body: <SettleView letter={letter} showsBusiness={may('readLetters', caller.access)} /> };
    },
  });

/** The page before has said what is met, so that it is sent all the same. */
const settle = (database: SettlementDatabase) =>
  page({
    method: 'post',
    path: '/letters/{id}/settlement',
    authorisation: { general: 'settleLetter' },
    audit: 'writes through settleLetters',
    params: idParams,
    async handle({ params, form, caller }) {
      const { settlement: decision } = parse(z.object({ settlement }), form, 'body');
      settledOne(await settleLetters(database, sightOf(caller), params, { settlement: decision, includesMet: true }));
      return { to: backTo(caller, `done=${decision}`) };
    },
  });

const againPage = (database: SettlementDatabase) =>
  page({
    method: 'get',
    path: '/letters/again',
    authorisation: { general: 'settleLetter' },
    audit: 'reads',
    query: z.object({ state: awaitedState.default('failed'), ...toldOfSettling }),
    async handle({ query: { state, ...told }, caller }) {
      const letters = await lookAtLetters(database, sightOf(caller), { state });
      return {
        title: '全部再发',
        section,
        message: doneText(told),
        body: <AgainView state={state} letters={letters} showsBusiness={may('readLetters', caller.access)} />,
      };
    },
  });

const again = (database: SettlementDatabase) =>
  page({
    method: 'post',
    path: '/letters/again',
    authorisation: { general: 'settleLetter' },
    audit: 'writes through settleLetters',
    async handle({ form, caller }) {
      const { state } = parse(z.object({ state: awaitedState }), form, 'body');
      const { sentAgain, met, others } = settledCounts(
        await settleLetters(database, sightOf(caller), { state }, { settlement: 'sendAgain' }),
      );
      return { to: backTo(caller, `done=all&again=${sentAgain}&met=${met}&others=${others}`) };
    },
  });

/** The pages on which letters that wait for a person are settled, and their forms. */
export const settlePages = (database: SettlementDatabase) => [settlePage(database), settle(database), againPage(database), again(database)];
