import type { Routes } from '../../../api/http/routes';
import { getTask } from './getTask';
import { ledger } from './ledger/ledger-page';
import { ledgerExport, ledgerPrint } from './ledger/ledger-paper';
import { listTasks } from './listTasks';
import { type LedgerWeb, task } from './task/task-page';
import { todaysWork } from './today/today-page';

/** 今日、台账、任务. */
export const ledgerRoutes = (web: LedgerWeb): Routes => ({
  endpoints: [listTasks(web.queries), getTask(web.queries)],
  pages: [todaysWork(web), ledger(web.queries), ledgerPrint(web), ledgerExport(web), task(web)],
});
