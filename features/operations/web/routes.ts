import type { Routes } from '../../../api/http/routes';
import type { AlarmDatabase } from '../use-cases/close-alarms';
import type { MailTestDatabase, TestComposer } from '../use-cases/send-test-letter';
import type { StatusQueries } from '../use-cases/status-queries';
import { getHealth } from './getHealth';
import { getStatus } from './getStatus';
import { postAlarmClosing } from './postAlarmClosing';
import { postMailTest } from './postMailTest';
import { closeAlarm, status, testMail } from './status-page';
import type { Versions } from './status-view';

export interface OperationsWeb {
  readonly database: AlarmDatabase & MailTestDatabase;
  readonly testComposer: TestComposer;
  readonly versions: Versions;
  readonly queries: StatusQueries;
  /** Whether the database answers. */
  readonly isAlive: () => Promise<boolean>;
}

/** 运行情况. */
export const operationsRoutes = ({ database, queries, testComposer, versions, isAlive }: OperationsWeb): Routes => ({
  endpoints: [getStatus(queries), getHealth(isAlive), postAlarmClosing(database), postMailTest({ database, composer: testComposer })],
  pages: [status({ queries, versions }), closeAlarm(database), testMail({ database, composer: testComposer })],
});
