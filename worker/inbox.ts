import { readInboxConfig } from '../config/config';
import { startInboxServer } from '../platform/inbox/receive';
import { openInboxStore } from '../platform/inbox/store-message';
import { createLog } from '../platform/log/create-log';
import { runProcess } from './run-process';

/** The built-in inbox (内置收件箱): takes the mail of an instance that has no mail server, so that it can be read at /inbox. */
runProcess('inbox', async () => {
  const { inboxDir, inboxPort, logLevel } = readInboxConfig();
  const log = createLog({ name: 'inbox', level: logLevel });
  const store = await openInboxStore(inboxDir);
  const server = await startInboxServer(store, inboxPort, (error) => log.error({ err: error }, 'inbox'));
  log.info({ ready: true, port: server.port, dir: inboxDir }, 'inbox ready');
  return { stop: () => server.close() };
});
