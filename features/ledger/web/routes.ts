import type { Routes } from '../../../api/http/routes';
import { getTask } from './getTask';
import { ledger } from './ledger/ledger-page';
import { ledgerExport, ledgerPrint } from './ledger/ledger-paper';
import { listTasks } from './listTasks';
import { getOverview } from './overview/getOverview';
import { overviewPage } from './overview/overview-page';
import { type LedgerWeb, task } from './task/task-page';
import { todaysWork } from './today/today-page';

/** 今日、台账、任务. */
export const ledgerRoutes = (web: LedgerWeb): Routes => ({
  endpoints: [listTasks(web.queries), getTask(web.queries), getOverview(web.queries)],
  pages: [todaysWork(web), overviewPage(web.queries), ledger(web.queries), ledgerPrint(web), ledgerExport(web), task(web)],
});
