import type { Routes } from '../../../api/http/routes';
import type { AlarmDatabase } from '../use-cases/close-alarms';
import type { StatusQueries } from '../use-cases/status-queries';
import { getHealth } from './getHealth';
import { getStatus } from './getStatus';
import { postAlarmClosing } from './postAlarmClosing';
import { closeAlarm, status } from './status-page';

export interface OperationsWeb {
  readonly database: AlarmDatabase;
  readonly queries: StatusQueries;
  /** Whether the database answers. */
  readonly isAlive: () => Promise<boolean>;
}

/** 运行情况. */
export const operationsRoutes = ({ database, queries, isAlive }: OperationsWeb): Routes => ({
  endpoints: [getStatus(queries), getHealth(isAlive), postAlarmClosing(database)],
  pages: [status(queries), closeAlarm(database)],
});
