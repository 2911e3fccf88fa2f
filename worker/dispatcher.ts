import { configuredSecrets, readDispatcherConfig } from '../config/config';
import { createDataSource } from '../platform/postgres/data-source';
import { alarms } from '../platform/alarms/alarms';
import { createLog } from '../platform/log/create-log';
import { openDispatcher } from './open-dispatcher';
import { runProcess } from './run-process';

/** The dispatcher (发信): a process of its own, so that a burst of letters slows down neither pages nor workflows. */
runProcess('dispatcher', async () => {
  const { logLevel, ...config } = readDispatcherConfig();
  const log = createLog({ name: 'dispatcher', level: logLevel, secrets: configuredSecrets() });
  const dataSource = await createDataSource(config.databaseUrl, {
    poolSize: 1,
    sees: '*',
    applicationName: 'duban-dispatcher',
  }).initialize();
  const dispatcher = await openDispatcher({
    ...config,
    log,
    alarms: alarms((text, values) => dataSource.query(text, values as unknown[])),
  });
  log.info({ ready: true }, 'dispatcher ready');
  return {
    async stop() {
      await dispatcher.stop();
      await dataSource.destroy();
    },
  };
});
