import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** What the sink answers to a recipient (`rcpt`) or to a whole message (`data`): nothing for 250, else the code. A promise holds the answer back. */
export interface SinkRules {
  rcpt?: (address: string) => number | undefined;
  data?: (mail: Received) => Promise<number | undefined> | number | undefined;
}

/** A real SMTP server that remembers what it took. */
export interface Sink {
  readonly url: string;
  readonly taken: Received[];
  rules: SinkRules;
  close(): Promise<void>;
}

const refusal = (code: number): Error => Object.assign(new Error(`refused by the test with ${code}`), { responseCode: code });

export async function startSink(): Promise<Sink> {
  const taken: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, callback) {
      const code = sink.rules.rcpt?.(address);
      callback(code === undefined ? null : refusal(code));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.once('end', () => {
        const take = async (): Promise<void> => {
          const raw = Buffer.concat(parts);
          const mail = await simpleParser(raw, { skipTextToHtml: true });
          const received: Received = {
            to: session.envelope.rcptTo.map(({ address }) => address).join(','),
            messageId: mail.messageId ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
            raw: raw.toString('latin1'),
          };
          const code = await sink.rules.data?.(received);
          if (code !== undefined) return callback(refusal(code));
          taken.push(received);
          callback(null, 'taken');
        };
        void take();
      });
    },
  });
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const sink: Sink = {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    taken,
    rules: {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}
