import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { InboxStore } from './store-message';

const SIZE_LIMIT_BYTES = 10 * 1024 * 1024;

/** A running inbox. */
export interface InboxServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Takes mail over SMTP on this machine alone and answers 250 when a message is stored. For demonstrations and tests: it delivers to nobody. */
export async function startInboxServer(store: InboxStore, port: number, onError: (error: Error) => void): Promise<InboxServer> {
  const server = new SMTPServer({
    name: 'duban-inbox',
    banner: 'duban inbox',
    size: SIZE_LIMIT_BYTES,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.once('end', () => {
        if (stream.sizeExceeded) {
          callback(Object.assign(new Error(`message is larger than ${SIZE_LIMIT_BYTES} bytes`), { responseCode: 552 }));
          return;
        }
        store
          .store(
            Buffer.concat(parts),
            session.envelope.rcptTo.map(({ address }) => address),
          )
          .then(
            ({ id }) => callback(null, `stored as ${id}`),
            (error: Error) => {
              onError(error);
              callback(Object.assign(new Error('the message could not be stored'), { responseCode: 451 }));
            },
          );
      });
    },
  });
  server.on('error', onError);
  const listener = server.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
