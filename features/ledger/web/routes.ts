import type { Routes } from '../../../api/http/routes';
import type { LedgerQueries } from '../use-cases/queries';
import { getTask } from './getTask';
import { ledger } from './ledger/ledger-page';
import { listTasks } from './listTasks';
import { task } from './task/task-page';
import { todaysWork } from './today/today-page';

/** 今日、台账、任务. */
export const ledgerRoutes = ({ queries }: { readonly queries: LedgerQueries }): Routes => ({
  endpoints: [listTasks(queries), getTask(queries)],
  pages: [todaysWork(queries), ledger(queries), task(queries)],
});
