import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** A code, or a whole reply that begins with one. */
export type Answer = number | string;

/**
 * What the sink answers to a connection (`connect`), a login, a sender (`mail`), a recipient (`rcpt`) or to a whole message (`data`): nothing for yes, else
 * the refusal. A promise holds the answer back.
 */
export interface SinkRules {
  connect?: () => Answer | undefined;
  login?: () => Answer | undefined;
  mail?: () => Answer | undefined;
  rcpt?: (address: string) => Answer | undefined;
  data?: (mail: Received) => Promise<Answer | undefined> | Answer | undefined;
}

/** A real SMTP server that remembers what it took. */
export interface Sink {
  readonly url: string;
  readonly taken: Received[];
  rules: SinkRules;
  close(): Promise<void>;
}

const refusal = (answer: Answer): Error => {
  const [, code, text] = /^(\d{3}) (.*)$/s.exec(typeof answer === 'number' ? `${answer} refused by the test with ${answer}` : answer) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
};
const answered = (answer: Answer | undefined): Error | null => (answer === undefined ? null : refusal(answer));

/** `more`: options of the server; by default it knows neither login nor STARTTLS. */
export async function startSink(more: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'] }): Promise<Sink> {
  const taken: Received[] = [];
  const server = new SMTPServer({
    ...more,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect: (_session, callback) => callback(answered(sink.rules.connect?.())),
    onAuth(_login, _session, callback) {
      const error = answered(sink.rules.login?.());
      callback(error, error ? undefined : { user: 'duban' });
    },
    onMailFrom: (_address, _session, callback) => callback(answered(sink.rules.mail?.())),
    onRcptTo({ address }, _session, callback) {
      callback(answered(sink.rules.rcpt?.(address)));
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
