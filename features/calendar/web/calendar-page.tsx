import { z } from 'zod';
import { type Page, page } from '../../../api/http/page';
import { may } from '../../../core/access/may';
import { viewCalendar } from '../use-cases/view-calendar';
import { CalendarPageView } from './calendar-view';
import { CALENDAR, type CalendarWeb } from './calendar-web';

const MOST_TASKS = 1_000_000;
const query = z.object({
  year: z.coerce.number('年份要写成四位').int().min(1900, '年份要在 1900 年以后').max(2999, '年份要在 3000 年以前').optional(),
  done: z.enum(['loaded', 'removed']).optional().catch(undefined),
  tasks: z.coerce.number().int().min(0).max(MOST_TASKS).optional().catch(undefined),
});

/** 日历: which years are loaded, and one of them as twelve months. */
export const calendarPage = ({ database }: CalendarWeb): Page =>
  page({
    method: 'get',
    path: CALENDAR,
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '日历', place: 37 },
    query,
    async handle({ caller, query: { year, done, tasks = 0 } }) {
      const view = await viewCalendar(database, caller.actor, year);
      return {
        title: '日历',
        section: CALENDAR,
        message: done && `${done === 'loaded' ? '已登记' : '已删去'}，${tasks} 项任务重新推算。`,
        body: <CalendarPageView view={view} mayChange={may('changeCalendar', caller.access)} />,
      };
    },
  });
