import type { Routes } from '../../../api/http/routes';
import { getTask } from './getTask';
import { ledger, type LedgerPageWeb } from './ledger/ledger-page';
import { listViews, postView, postViewChanges, postViewRemoval } from './views/view-endpoints';
import { viewPages } from './views/view-pages';
import { ledgerExport, ledgerPrint } from './ledger/ledger-paper';
import { listTasks } from './listTasks';
import { getOverview } from './overview/getOverview';
import { overviewPage } from './overview/overview-page';
import { type LedgerWeb, task } from './task/task-page';
import { todaysWork, type TodayWeb } from './today/today-page';

/** 今日、台账、任务. */
export const ledgerRoutes = (web: LedgerWeb & LedgerPageWeb & TodayWeb): Routes => ({
  endpoints: [
    listTasks(web.queries),
    getTask(web.queries),
    getOverview(web.queries),
    listViews(web.views),
    postView(web.database),
    postViewChanges(web.database),
    postViewRemoval(web.database),
  ],
  pages: [todaysWork(web), overviewPage(web.queries), ledger(web), ...viewPages(web), ledgerPrint(web), ledgerExport(web), task(web)],
});
