import Connection, { type SMTPError } from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, `smtps://…`; further options of the connection as its query. */
  readonly smtpUrl: string;
  /** The bare address of the envelope's sender. */
  readonly sender: string;
  /** A message that takes longer than this is cut off and in doubt. Must be well below the lease of a claim. */
  readonly sendTimeoutMs?: number;
}

/** A finished message and its one recipient. `mime` is ASCII with CRLF. */
export interface OutgoingMessage {
  readonly toAddress: string;
  readonly mime: string;
}

/** What came of handing a message over. `inDoubt`: the server may have taken it, its answer was lost. */
export interface SendResult {
  readonly outcome: 'sent' | 'deferred' | 'failed' | 'inDoubt';
  /** What the server said, or why there was no answer. */
  readonly reply: string;
}

/** One connection to a mail server. */
export interface SmtpConnection {
  /** Whether it is connected, as far as is known. */
  readonly isOpen: boolean;
  /** Opens the connection; rejects when the server cannot be reached or does not let us in. Does nothing when it is open. */
  connect(): Promise<void>;
  /** Hands one message over. Never rejects: what went wrong is the outcome. */
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Says goodbye and closes. */
  close(): void;
  /** Cuts the connection at once, in the middle of whatever it does. */
  cut(): void;
}

/**
 * What an error of one attempt means. Without an answer of the server the message may have been taken. A permanent refusal counts only against the
 * recipient or the message; one of the sender or the session is ours to mend, so the message waits.
 */
export function readFailure(error: SMTPError): SendResult {
  const reply = error.response ?? error.message;
  if (error.responseCode === undefined) return { outcome: error.code === 'EENVELOPE' ? 'failed' : 'inDoubt', reply };
  const isAboutMessage = error.command === 'RCPT TO' || error.command === 'DATA';
  return { outcome: error.responseCode >= 500 && isAboutMessage ? 'failed' : 'deferred', reply };
}

/** One SMTP connection that hands over finished messages as they are: the mailer composes nothing here and can reach neither files nor addresses. */
export function createSmtpConnection({ smtpUrl, sender, sendTimeoutMs = 120_000 }: SmtpOptions): SmtpConnection {
  const { auth, ...options } = parseConnectionUrl(smtpUrl) as Connection.Options & { auth?: Connection.AuthenticationType };
  let connection: Connection | undefined;
  let abandon: ((why: string) => void) | undefined;

  function forget(gone: Connection, why: string): void {
    if (connection === gone) connection = undefined;
    abandon?.(why);
  }

  function open(): Promise<Connection> {
    const opening = new Connection({
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
      ...options,
      socketCloseTimeout: 0,
    });
    return new Promise((resolve, reject) => {
      opening.once('error', reject);
      opening.on('error', (error: Error) => forget(opening, error.message));
      opening.on('end', () => forget(opening, 'the connection ended'));
      opening.connect((error) => {
        if (error) reject(error);
        else if (auth && opening.allowsAuth) opening.login(auth, (refusal) => (refusal ? reject(refusal) : resolve(opening)));
        else resolve(opening);
      });
    });
  }

  /** After a refusal the session goes on with a clean envelope; a server that does not allow that loses the connection. */
  function reset(used: Connection): Promise<void> {
    return new Promise((resolve) => {
      const drop = (): void => {
        used.close();
        forget(used, 'the session could not be reset');
        resolve();
      };
      const timer = setTimeout(drop, 10_000);
      used.once('end', () => resolve());
      used.reset((error) => {
        clearTimeout(timer);
        if (error) drop();
        else resolve();
      });
    });
  }

  function attempt(used: Connection, { toAddress, mime }: OutgoingMessage): Promise<SendResult> {
    const bytes = Buffer.from(mime, 'latin1');
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        used.close();
        forget(used, `no answer within ${sendTimeoutMs / 1000} s`);
      }, sendTimeoutMs);
      const settle = (result: SendResult): void => {
        clearTimeout(timer);
        abandon = undefined;
        resolve(result);
      };
      abandon = (why) => settle({ outcome: 'inDoubt', reply: why });
      used.send({ from: sender, to: [{ address: toAddress }], size: bytes.length }, bytes, (error, info) => {
        if (error) settle(readFailure(error));
        else settle({ outcome: 'sent', reply: info?.response ?? '' });
      });
    });
  }

  return {
    get isOpen() {
      return connection !== undefined;
    },
    async connect() {
      connection ??= await open();
    },
    async send(message) {
      const used = connection;
      if (!used) return { outcome: 'deferred', reply: 'the connection ended before the letter was handed over' };
      const result = await attempt(used, message);
      if (result.outcome !== 'sent' && connection === used) await reset(used);
      return result;
    },
    close() {
      const open = connection;
      connection = undefined;
      open?.quit();
    },
    cut() {
      const open = connection;
      connection = undefined;
      open?.close();
      abandon?.('the connection was cut before the server answered');
    },
  };
}
