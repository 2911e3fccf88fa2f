import { z } from 'zod';
import { page } from '../../../../api/http/page';
import { may } from '../../../../core/access/may';
import type { LedgerWeb } from '../task/task-page';
import { TodayView } from './today-view';

/** 今日: what must be done today, most urgent first, by whoever is signed in. */
export const todaysWork = ({ queries, actions }: LedgerWeb) =>
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
        message: actions.doneText(done),
        body: <TodayView today={today} isOffice={caller.isOffice} maySign={maySign} />,
      };
    },
  });
