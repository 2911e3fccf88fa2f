import { z } from 'zod';
import { page } from '../../../../api/http/page';
import { may } from '../../../../core/access/may';
import type { LedgerQueries } from '../../use-cases/queries';
import { TodayView } from './today-view';

/** 今日: what must be done today, most urgent first, by whoever is signed in. */
export const todaysWork = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/',
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '今日', place: 10 },
    query: z.object({ done: z.literal('signFor').optional().catch(undefined) }),
    async handle({ query: { done }, caller }) {
      const today = await queries.today(caller.actor);
      const maySign = (unitId: string) => may('signFor', caller.access, unitId);
      return {
        title: '今日',
        section: '/',
        message: done && '已签收。',
        body: <TodayView today={today} isOffice={caller.isOffice} maySign={maySign} />,
      };
    },
  });
