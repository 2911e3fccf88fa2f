import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Mood } from './plan';

/** A letter that the mail server took. `isAnswered`: and said so; else its answer was lost on the way. */
export interface Accepted {
  readonly to: string;
  readonly messageId: string;
  readonly isAnswered: boolean;
}

/** The mail server of a round: takes letters and remembers them, unless it is in a mood. */
export interface MailServer {
  readonly url: string;
  readonly accepted: readonly Accepted[];
  /** Until `calm`: `defer` 4xx and `refuse` 5xx to every receiver, `silent` takes letters without an answer, `cut` ends connections in the middle of DATA. */
  turn(mood: Mood): void;
  /** Takes letters again; whoever still waits for an answer loses his connection. */
  calm(): void;
  close(): Promise<void>;
}

const MESSAGE_ID = /^Message-ID:\s*(<[^>\r\n]+>)/im;
const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

export async function startMailServer(): Promise<MailServer> {
  const accepted: Accepted[] = [];
  const sockets = new Map<number, Socket>();
  const unanswered = new Set<number>();
  let mood: Mood | undefined;
  const cut = (port: number): void => void sockets.get(port)?.destroy();

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo(_address, _session, callback) {
      if (mood === 'defer') callback(refusal(451, '4.7.1 try again later'));
      else if (mood === 'refuse') callback(refusal(550, '5.1.1 no such user here'));
      else callback(null);
    },
    onData(stream, { remotePort, envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (mood === 'cut') cut(remotePort);
      });
      stream.once('end', () => {
        if (mood === 'cut') return;
        const messageId = MESSAGE_ID.exec(Buffer.concat(parts).toString('latin1'))?.[1] ?? '';
        const isAnswered = mood !== 'silent';
        accepted.push({ to: envelope.rcptTo.map(({ address }) => address).join(','), messageId, isAnswered });
        if (isAnswered) callback(null, 'taken');
        else unanswered.add(remotePort);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    accepted,
    turn: (next) => void (mood = next),
    calm() {
      mood = undefined;
      for (const port of unanswered) cut(port);
      unanswered.clear();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
