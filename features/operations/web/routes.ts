import type { Routes } from '../../../api/http/routes';
import type { StatusQueries } from '../use-cases/status-queries';
import { getHealth } from './getHealth';
import { getStatus } from './getStatus';
import { status } from './status-page';

export interface OperationsWeb {
  readonly queries: StatusQueries;
  /** Whether the database answers. */
  readonly isAlive: () => Promise<boolean>;
}

/** 运行情况. */
export const operationsRoutes = ({ queries, isAlive }: OperationsWeb): Routes => ({
  endpoints: [getStatus(queries), getHealth(isAlive)],
  pages: [status(queries)],
});
