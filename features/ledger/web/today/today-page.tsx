import { z } from 'zod';
import { page } from '../../../../api/http/page';
import { may } from '../../../../core/access/may';
import { NOTHING_TRIED } from '../task/task-forms';
import type { LedgerWeb } from '../task/task-page';
import type { SignForms } from './today-tables';
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
      const signForms: SignForms = ({ unitId, assignmentId }, taskTitle) => {
        if (!may('signFor', caller.access, unitId)) return [];
        const { buttons, ...form } = actions.formSpec('signFor', assignmentId, { today: today.today }, NOTHING_TRIED);
        const named = buttons.map((button) => ({ ...button, ariaLabel: `${button.label}${taskTitle}` }));
        return [{ ...form, id: `signFor-${assignmentId}`, hidden: { from: 'today' }, buttons: named }];
      };
      return {
        title: '今日',
        section: '/',
        message: actions.doneText(done),
        body: <TodayView today={today} isOffice={caller.isOffice} signForms={signForms} />,
      };
    },
  });
