import type { Routes } from '../../../api/http/routes';
import { calendarPage } from './calendar-page';
import type { CalendarWeb } from './calendar-web';
import { confirmRemoval, previewRemoval } from './removal-pages';
import { confirmList, countyHoliday, loadPage, previewList } from './load-pages';

/** 日历. */
export const calendarRoutes = (web: CalendarWeb): Routes => ({
  endpoints: [],
  pages: [calendarPage(web), loadPage(), previewList(web), countyHoliday(web), confirmList(web), previewRemoval(web), confirmRemoval(web)],
});
